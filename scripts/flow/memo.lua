-- What is worked out from answers stays worked out until one of the answers it looked at changes. A note stands for an
-- answer, a list, or something worked out; whoever is being worked out while a note is read is told when it changes.
-- So the cost of an answer is the cost of what depends on it, however long the flow has grown.
local memo = {}

-- place: what to put among `touched` when the note is no longer true (see save.changes).
function memo.note(place) return { readers = {}, place = place } end

-- One for each run.
function memo.keeper() return { reading = nil, touched = {} } end

function memo.touch(keeper, place) keeper.touched[#keeper.touched + 1] = place end

-- The value of a note: work(group, step, list) when it is not known. In a circle it is `meanwhile`.
function memo.value(keeper, note, meanwhile, work, group, step, list)
  local reader = keeper.reading
  if reader then note.readers[reader] = true end
  if note.fresh then return note.value end
  note.fresh, note.value = true, meanwhile
  keeper.reading = note
  local ok, value = pcall(work, group, step, list)
  keeper.reading = reader
  if not ok then
    note.fresh = false
    error(value, 0)
  end
  note.value = value
  return value
end

-- Everything that looked at this note will be worked out anew when next asked for.
function memo.changed(keeper, note)
  local readers = note.readers
  for reader in next, readers do
    readers[reader] = nil
    if reader.fresh then
      reader.fresh = false
      if reader.place then memo.touch(keeper, reader.place) end
      memo.changed(keeper, reader)
    end
  end
end

-- The note itself is no longer true.
function memo.spoil(keeper, note)
  note.fresh = false
  if note.place then memo.touch(keeper, note.place) end
  memo.changed(keeper, note)
end

return memo
