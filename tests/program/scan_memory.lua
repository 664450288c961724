-- lua5.4 scan_memory.lua PID TEXT: how many times the memory a process may write holds the text, in any case, as UTF-8,
-- UTF-16 and UTF-32. With a third argument, all of that memory as a file, as a core would hold it. Needs root: the program lets
-- no other process read its memory.
local pid, text = arg[1], string.lower(arg[2])
local core = arg[3] and assert(io.open(arg[3], "wb"))
local PIECE = 1 << 20

local function wide(zeros)
  return (string.gsub(text, ".", "%0" .. string.rep("\0", zeros)))
end

local needles = { text, wide(1), wide(3) }
local overlap = #needles[3]

local function count_in(bytes)
  local count = 0
  for _, needle in ipairs(needles) do
    local at = 1
    while true do
      local found = string.find(bytes, needle, at, true)
      if not found then break end
      count, at = count + 1, found + 1
    end
  end
  return count
end

local count, memory = 0, assert(io.open("/proc/" .. pid .. "/mem", "rb"))
memory:setvbuf("no")
for line in io.lines("/proc/" .. pid .. "/maps") do
  local from, to = string.match(line, "^(%x+)%-(%x+) rw")
  from, to = from and tonumber(from, 16), to and tonumber(to, 16)
  local kept = ""
  while from and from < to do
    memory:seek("set", from)
    local bytes = memory:read(math.min(PIECE, to - from))
    if not bytes then break end
    if core then core:write(bytes) end
    local whole = kept .. string.lower(bytes)
    count = count + count_in(whole)
    kept = string.sub(whole, -(overlap - 1))
    -- what lies wholly in the kept part would be counted twice
    count = count - count_in(kept)
    from = from + #bytes
  end
  count = count + count_in(kept)
end
print(count)
