/* Who is at the screen, through the kiosk table alone, as a script would try it. */
#include "support_lua.h"

#include "store/people.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Kiosk {
  Bench *bench;
  Store *store;
  int hashes;
  bool slow; /* the real hash */
} Kiosk;

static bool quick_hash(void *context, const unsigned char *secret, size_t length, const unsigned char salt[16],
                       unsigned char out[32]) {
  ++*(int *)context;
  memset(out, 0, 32);
  for (size_t i = 0; i < length; i++) out[i % 32] = (unsigned char)(out[i % 32] * 31 + secret[i] + salt[i % 16]);
  return true;
}

static Status print(void *context, const HostPrint *job, bool *all) {
  (void)context, (void)job;
  *all = true;
  return ST_OK;
}

static void open_store(Kiosk *kiosk) {
  char path[128], key[128];
  Bench *bench = kiosk->bench;
  snprintf(path, sizeof path, "%s/store.db", bench->folder);
  snprintf(key, sizeof key, "%s/store.key", bench->folder);
  StoreConfig config = {.path = path,
                        .key_file = key,
                        .device = "test",
                        .clock = bench->config.clock,
                        .random = bench->config.random,
                        .code_hash = {kiosk->slow ? NULL : quick_hash, &kiosk->hashes}};
  assert_ok(store_open(&config, &kiosk->store, &bench->fault));
}

static int open_kiosk(void **state) {
  void *opened;
  Kiosk *kiosk = test_calloc(1, sizeof *kiosk);
  bench_open(&opened);
  Bench *bench = kiosk->bench = opened;
  open_store(kiosk);
  bench->config.store = kiosk->store;
  bench->config.services = (HostServices){.print = print};
  bench->config.budget = 100000; /* a whole evening in one call */
  bench_script(bench, "return {}");
  *state = kiosk;
  return 0;
}

static int close_kiosk(void **state) {
  Kiosk *kiosk = *state;
  void *bench = kiosk->bench;
  store_close(kiosk->store);
  int lost = bench_close(&bench);
  test_free(kiosk);
  return lost;
}

/* What the scripts below have to hand: a shelter with an administrator, a contact person, a caseworker and a citizen who
 * gave the contact person a part in home. */
static const char HOUSE[] =
    "local ADMIN = { name = 'Ada', code = '271828' }\n"
    "local MONA = { name = 'Mona', code = '480137' }\n"
    "local JAN = { name = 'Jan', code = '947038' }\n"
    "local BO = { name = 'Bo', code = 'house-dog-boat-sun' }\n"
    "local function as(who) kiosk.sign_out(); return assert(kiosk.sign_in(who)) end\n"
    "local function why(ok, key, detail, more) return tostring(key) .. (more and '+' .. tostring(more) or '') end\n"
    "assert(kiosk.first_start{ place = 'Herberget', name = 'Ada', code = '271828' })\n"
    "local mona = assert(kiosk.staff_new{ name = 'Mona', role = 'contact', side = 'provider', unit = 'Hus 2', code = '480137' })\n"
    "local jan = assert(kiosk.staff_new{ name = 'Jan', role = 'caseworker', side = 'authority', code = '947038' })\n"
    "kiosk.sign_out()\n"
    "local bo = assert(kiosk.sign_up{ name = 'Bo', lang = 'da', kind = 'pictures', code = BO.code }).id\n"
    "local function say(kind, fields) fields.kind = kind; return kiosk.append(bo, { fields }) end\n"
    "local today = kiosk.today(); local next_year = { year = today.year + 1, month = today.month, day = today.day }\n"
    "assert(say('role.assigned', { staff = mona, role = 'contact', topics = { 'home', 'frame' } }))\n"
    "assert(say('goal.new', { words = 'Sove', area = 'sleep', rank = 1, status = 'active', speaker = 'citizen' }))\n"
    "assert(say('goal.new', { words = 'En lejlighed', area = 'home', rank = 2, status = 'active', speaker = 'citizen' }))\n";

/* Runs the script in that house; it must return `wanted`. */
static void gives(void **state, const char *script, const char *wanted) {
  Kiosk *kiosk = *state;
  size_t size = sizeof HOUSE + strlen(script) + 1;
  char *source = test_malloc(size);
  snprintf(source, size, "%s%s", HOUSE, script);
  lua_bench_gives(kiosk->bench, source, wanted);
  test_free(source);
}

static void nobody_reads_or_writes(void **state) {
  gives(state,
        "kiosk.sign_out(); local out = {}\n"
        "for _, name in ipairs{ 'plan', 'citizen', 'history', 'drafts', 'draft', 'consents', 'looks', 'untold', 'staff', 'counts',\n"
        "  'my_citizens', 'through_eyes', 'assignments', 'shares', 'looks_at_all' } do\n"
        "  local _, key = kiosk.read(name, { citizen = bo, id = bo, recipient = mona, purpose = 'plan', name = '' })\n"
        "  if key ~= 'error.no_session' and key ~= 'error.not_yours' then out[#out + 1] = name .. '=' .. tostring(key) end\n"
        "end\n"
        "out[#out + 1] = why(say('talk.point', { topic = 'other', words = 'x' }))\n"
        "out[#out + 1] = why(kiosk.save_draft(bo, kiosk.new_id(), { flow = 'plan', version = 1 }, {}))\n"
        "out[#out + 1] = why(kiosk.drop_draft(kiosk.new_id()))\n"
        "out[#out + 1] = why(kiosk.open_plan(bo, 'plan')) .. why(kiosk.card_new()) .. why(kiosk.code_change{ old = '1', new = '2' })\n"
        "out[#out + 1] = tostring(kiosk.who()) .. kiosk.place() .. kiosk.read('place').name\n"
        "return table.concat(out, ' ')",
        "error.no_session error.no_session error.no_session error.no_sessionerror.no_sessionerror.no_session "
        "nilHerbergetHerberget");
}

static void a_citizen_reads_and_writes_the_own_plan_alone(void **state) {
  gives(state,
        "kiosk.sign_out(); local ib = assert(kiosk.sign_up{ name = 'Ib', lang = 'da', code = '480135' }).id\n"
        "local out = { kiosk.who().role, why(kiosk.read('plan', { citizen = bo })), why(kiosk.read('history', { citizen = bo })),\n"
        "  why(say('talk.point', { topic = 'other', words = 'x' })), #kiosk.read('plan', { citizen = ib }).goals,\n"
        "  why(kiosk.open_plan(bo, 'plan')), why(kiosk.append(ib, { { kind = 'citizen.new', name = 'X', lang = 'da' } })),\n"
        "  why(kiosk.append(ib, { { kind = 'access.look', by = ib } })), why(kiosk.read('staff') and nil, #kiosk.read('staff')) }\n"
        "return table.concat(out, ' ')",
        "citizen error.no_basis error.no_basis error.no_basis 0 error.no_basis error.not_yours error.bad_input 3");
}

static void staff_opens_a_plan_and_sees_and_writes_what_it_has_a_part_in(void **state) {
  gives(state,
        "as(MONA); local out = { why(kiosk.read('plan', { citizen = bo })), tostring(kiosk.open_plan(bo, 'plan')) }\n"
        "local plan = kiosk.read('plan', { citizen = bo })\n"
        "out[#out + 1] = #plan.goals .. plan.goals[1].words .. plan.access.home .. tostring(plan.access.sleep)\n"
        "out[#out + 1] = why(say('wish.new', { words = 'x', area = 'mind', speaker = 'staff' }))\n"
        "out[#out + 1] = tostring(say('wish.new', { words = 'x', area = 'home', speaker = 'staff' })) ..\n"
        "  why(say('wish.new', { words = 'x', area = 'home', speaker = 'citizen' }))\n"
        "out[#out + 1] = why(say('role.assigned', { staff = mona, role = 'contact', topics = { 'mind' } }))\n"
        "out[#out + 1] = why(say('consent.set', { recipient = mona, yes_to = 'pass_on', purpose = 'plan', given = { 'mind' },\n"
        "  refused = kiosk.list{}, last_day = next_year, how = 'spoken', lang = 'da' }))\n"
        "out[#out + 1] = why(kiosk.save_draft(bo, kiosk.new_id(), { flow = 'plan', version = 1 }, {}))\n"
        "kiosk.close_plan(); out[#out + 1] = why(kiosk.read('plan', { citizen = bo })) .. why(say('review.set', { when = next_year }))\n"
        "out[#out + 1] = why(kiosk.open_plan(bo, 'case')); as(JAN); out[#out + 1] = why(kiosk.open_plan(bo, 'plan'))\n"
        "as(ADMIN); out[#out + 1] = why(kiosk.open_plan(bo, 'plan')) .. why(kiosk.read('my_citizens'))\n"
        "return table.concat(out, ' ')",
        "error.no_basis true 1En lejlighedrolenil error.no_basis trueerror.not_yours error.not_yours error.not_yours error.not_yours "
        "error.no_basiserror.no_basis error.no_basis error.no_basis error.no_basisnil");
}

static void the_citizen_reads_who_looked_once_per_session_and_each_paper(void **state) {
  gives(state,
        "as(MONA); kiosk.open_plan(bo, 'plan'); kiosk.open_plan(bo, 'plan'); kiosk.open_plan(bo, 'help')\n"
        "kiosk.print({ id = 'p', body = { kind = 'text', label = 'x' } }, { format = 'a4' })\n"
        "as(MONA); kiosk.open_plan(bo, 'plan'); as(BO); local out = {}\n"
        "for _, look in ipairs(kiosk.read('looks', { citizen = bo })) do\n"
        "  out[#out + 1] = look.name .. look.what .. look.purpose .. look.basis .. #look.topics\n"
        "end\n"
        "return table.concat(out, ' ')",
        "Monascreenplanrole2 Monaprinthelprole2 Monascreenhelprole2 Monascreenplanrole2");
}

static void consents_open_and_close_cells_and_can_be_looked_through(void **state) {
  gives(state,
        "local function consent(topics) return { recipient = jan, yes_to = 'pass_on', purpose = 'case', given = topics,\n"
        "  refused = { 'mind' }, last_day = next_year, how = 'touch', lang = 'da' } end\n"
        "local function eyes() local p, key = kiosk.read('through_eyes', { citizen = bo, recipient = jan, purpose = 'case' })\n"
        "  return p and #p.goals .. p.goals[1].words or key end\n"
        "local out = { eyes() }\n"
        "assert(say('consent.set', consent{ 'sleep' })); out[#out + 1] = eyes()\n"
        "as(JAN); out[#out + 1] = tostring(kiosk.open_plan(bo, 'case')) .. why(kiosk.open_plan(bo, 'plan'))\n"
        "out[#out + 1] = why(kiosk.read('through_eyes', { citizen = bo, recipient = mona, purpose = 'plan' }))\n"
        "kiosk.open_plan(bo, 'case'); out[#out + 1] = #kiosk.read('consents', { citizen = bo }).cells\n"
        "as(BO); assert(say('consent.withdrawn', { recipient = jan, yes_to = 'pass_on', purpose = 'case', topics = { 'sleep' } }))\n"
        "local cells = kiosk.read('consents', { citizen = bo }).cells\n"
        "out[#out + 1] = cells[1].topic .. cells[1].state .. cells[2].topic .. cells[2].state .. eyes()\n"
        "assert(say('consent.postponed', { reason = 'tired' }))\n"
        "out[#out + 1] = kiosk.read('consents', { citizen = bo }).postponed[1].reason\n"
        "return table.concat(out, ' ')",
        "error.no_basis 1Sove trueerror.no_basis error.not_yours 2 mindrefusedsleepwithdrawnerror.no_basis tired");
}

static void an_emergency_opens_everything_and_is_told(void **state) {
  gives(state,
        "as(JAN); local out = {}\n"
        "local function call(more) more.name = 'bo'; more.reason = more.reason or 'life'; return kiosk.emergency(more) end\n"
        "out[1] = why(call{ second_name = 'Mona', second_code = '111222' })\n"
        "out[2] = why(call{ second_name = 'Jan', second_code = JAN.code })\n"
        "out[3] = why(call{ second_name = 'Mona', second_code = MONA.code, reason = 'other' })\n"
        "as(ADMIN); kiosk.staff_disable{ staff = mona }; as(JAN)\n"
        "out[#out] = out[#out] .. why(call{ second_name = 'Mona', second_code = MONA.code }) .. kiosk.who().name\n"
        "as(ADMIN); kiosk.staff_change{ staff = mona, active = true }; as(JAN)\n"
        "out[4] = assert(call{ second_name = 'Mona', second_code = MONA.code }).name .. kiosk.who().purpose\n"
        "out[5] = #kiosk.read('plan', { citizen = bo }).goals .. kiosk.read('plan', { citizen = bo }).access.mind\n"
        "as(BO); local untold = kiosk.read('untold', { citizen = bo }); out[6] = #untold .. untold[1].name .. untold[1].reason\n"
        "assert(say('access.told', { id = untold[1].id })); out[7] = #kiosk.read('untold', { citizen = bo })\n"
        "out[8] = why(say('access.told', { id = untold[1].id })) .. kiosk.read('looks', { citizen = bo })[1].basis\n"
        "return table.concat(out, ' ')",
        "error.code_wrong error.not_yours error.bad_inputerror.account_disabledJan Bohelp 2emergency 1Janlife 0 error.refusedemergency");
}

static void codes_are_changed_reset_and_unlocked(void **state) {
  gives(state,
        "local out = { why(kiosk.code_change{ old = '480137', kind = 'digits', new = '318274' }) }\n"
        "out[2] = why(kiosk.code_change{ old = BO.code, kind = 'digits', new = '121212' })\n"
        "out[3] = select(3, kiosk.code_change{ old = BO.code, kind = 'digits', new = '121212' })\n"
        "out[4] = tostring(kiosk.code_change{ old = BO.code, kind = 'digits', new = '318274' }); kiosk.sign_out()\n"
        "out[5] = why(kiosk.sign_in(BO)) .. kiosk.sign_in{ name = 'BO', code = '318274' }.id:sub(1, 0)\n"
        "as(JAN); out[6] = why(kiosk.code_reset{ name = 'Bo', kind = 'pictures', new = 'key-cup-moon-star', staff_code = JAN.code })\n"
        "as(MONA); out[7] = why(kiosk.code_reset{ name = 'Bo', kind = 'pictures', new = 'key-cup-moon-star', staff_code = '999999' })\n"
        "out[8] = why(kiosk.code_reset{ name = 'Xx', kind = 'pictures', new = 'key-cup-moon-star', staff_code = MONA.code })\n"
        "out[9] = kiosk.code_reset{ name = 'Bo', kind = 'pictures', new = 'key-sun-moon-star', staff_code = MONA.code }.name\n"
        "kiosk.sign_out(); for _ = 1, 10 do kiosk.sign_in{ name = 'Bo', code = '480999' } end\n"
        "out[10] = why(kiosk.sign_in{ name = 'Bo', code = 'key-sun-moon-star' }):sub(1, 16)\n"
        "as(MONA); out[11] = kiosk.code_unlock{ citizen = bo, staff_code = MONA.code }.id == bo and 'unlocked'\n"
        "as{ name = 'Bo', code = 'key-sun-moon-star' }; local told = kiosk.read('untold', { citizen = bo })\n"
        "out[12] = told[1].kind .. told[1].name; return table.concat(out, ' ')",
        "error.code_wrong error.code_weak pattern true error.code_wrong error.not_yours error.code_wrong error.not_found Bo "
        "error.code_wait+ unlocked code.changedMona");
}

static void a_new_card_makes_the_old_one_useless(void **state) {
  gives(state,
        "local old = assert(kiosk.card_new()); local new = assert(kiosk.card_new()); kiosk.sign_out()\n"
        "local out = { #new, why(kiosk.sign_in{ card = old, code = BO.code }), why(kiosk.sign_in{ card = 'x', code = BO.code }),\n"
        "  why(kiosk.sign_in{ card = new, code = '480137' }), kiosk.sign_in{ card = new, code = BO.code }.name }\n"
        "return table.concat(out, ' ')",
        "32 error.card_old error.card_old error.code_wrong Bo");
}

static void two_of_one_name_are_told_apart_by_their_codes(void **state) {
  gives(state,
        "kiosk.sign_out(); local out = { why(kiosk.sign_up{ name = 'bo', lang = 'da', kind = 'pictures', code = BO.code }) }\n"
        "local other = kiosk.sign_up{ name = 'BO', lang = 'da', kind = 'pictures', code = 'key-sun-moon-star' }.id\n"
        "out[2] = tostring(as(BO).id == bo) .. tostring(as{ name = 'Bo', code = 'key-sun-moon-star' }.id == other)\n"
        "as(MONA); local _, key, _, list = kiosk.code_unlock{ name = 'Bo', staff_code = MONA.code }\n"
        "out[3] = key .. #list; as(BO); local card = kiosk.card_new()\n"
        "out[3] = out[3] .. why(kiosk.code_change{ old = 'key-sun-moon-star', kind = 'digits', new = '480137' }); kiosk.sign_out()\n"
        "out[3] = out[3] .. why(kiosk.sign_in{ card = card, code = 'key-sun-moon-star' }); as(BO); out[4] = why(kiosk.name_change{ name = 'Ib', code = '480137' })\n"
        "out[5] = tostring(kiosk.name_change{ name = 'Ib', code = BO.code }) .. kiosk.who().name; kiosk.sign_out()\n"
        "out[6] = why(kiosk.sign_in(BO)) .. kiosk.sign_in{ name = 'ib', code = BO.code }.name\n"
        "return table.concat(out, ' ')",
        "error.code_taken truetrue error.several2error.code_wrongerror.code_wrong error.code_wrong trueIb error.code_wrongIb");
}

static void accounts_are_made_changed_and_closed_by_administrators(void **state) {
  gives(state,
        "as(MONA); local out = { why(kiosk.staff_new{ name = 'Per', role = 'contact', side = 'provider', code = '318274' }) }\n"
        "local day = kiosk.date(today.year, today.month, today.day + 3)\n"
        "out[2] = why(kiosk.staff_new{ name = 'Gry', role = 'guest', side = 'external', code = '318274' })\n"
        "local gry = assert(kiosk.staff_new{ name = 'Gry', role = 'guest', side = 'external', purpose = 'meeting', meeting = 'x', last_day = day, code = '318274' })\n"
        "out[3] = why(kiosk.staff_change{ staff = gry, role = 'contact' }) .. why(kiosk.staff_disable{ staff = jan })\n"
        "as(ADMIN); local ada = kiosk.who().id; out[4] = why(kiosk.staff_disable{ staff = ada }) .. why(kiosk.staff_change{ staff = ada, role = 'manager' })\n"
        "out[5] = tostring(kiosk.staff_disable{ staff = jan }) .. why(kiosk.staff_change{ staff = jan, name = 'Jo' })\n"
        "kiosk.sign_out(); out[6] = why(kiosk.sign_in(JAN)); as(ADMIN); kiosk.staff_change{ staff = jan, active = true }\n"
        "out[7] = as(JAN).must_change and 'must'; as(ADMIN); assert(kiosk.staff_reset{ staff = jan, code = '604937', name = 'Jo' })\n"
        "kiosk.sign_out(); out[8] = why(kiosk.sign_in(JAN)) .. as{ name = 'Jo', code = '604937' }.name\n"
        "as(ADMIN); out[9] = #kiosk.read('staff') .. why(kiosk.first_start{ place = 'x', name = 'y', code = '480137' })\n"
        "kiosk.sign_out(); out[10] = why(kiosk.first_start{ place = 'x', name = 'y', code = '480137' })\n"
        "return table.concat(out, ' ')",
        "error.not_yours error.bad_input error.not_yourserror.not_yours error.last_administratorerror.last_administrator "
        "trueerror.bad_input error.account_disabled must error.code_wrongJo 4error.signed_in error.refused");
}

/* The account is closed from outside while its owner is at the screen. */
static void an_account_closed_in_mid_session_ends_it(void **state) {
  Kiosk *kiosk = *state;
  gives(state, "as(MONA); assert(kiosk.open_plan(bo, 'plan')); return tostring(kiosk.who().citizen == bo)", "true");
  StoreId mona;
  assert_ok(store_staff_named(kiosk->store, "Mona", &mona, &kiosk->bench->fault));
  assert_ok(store_staff_disable(kiosk->store, NULL, mona.text, &kiosk->bench->fault));
  lua_bench_gives(kiosk->bench,
                  "local citizen = kiosk.who().citizen; local _, key = kiosk.read('plan', { citizen = citizen })\n"
                  "local _, second = kiosk.append(citizen, {})\n"
                  "return key .. ' ' .. tostring(kiosk.who()) .. ' ' .. second",
                  "error.account_disabled nil error.no_session");
}

/* A guest's time is over the day after the last one, also in the middle of a session. */
static void a_guest_ends_by_itself(void **state) {
  Kiosk *kiosk = *state;
  gives(state,
        "as(MONA); assert(kiosk.staff_new{ name = 'Gry', role = 'guest', side = 'external', purpose = 'meeting', meeting = 'x', code = '318274',\n"
        "  last_day = { year = today.year, month = today.month, day = today.day } })\n"
        "return as{ name = 'Gry', code = '318274' }.role",
        "guest");
  kiosk->bench->time.wall_ms += 24 * 60 * 60 * 1000;
  lua_bench_gives(kiosk->bench,
                  "local _, key = kiosk.card_new(); local _, door = kiosk.sign_in{ name = 'Gry', code = '318274' }\n"
                  "return key .. ' ' .. door",
                  "error.account_disabled error.account_disabled");
}

static void pictures_and_verdicts_are_told(void **state) {
  Kiosk *kiosk = *state;
  lua_bench_gives(kiosk->bench,
                  "return table.concat(kiosk.code_pictures(), ' ') .. '|' .. tostring(kiosk.code_verdict('digits', '271828'))\n"
                  "  .. kiosk.code_verdict('digits', '010190') .. kiosk.code_verdict('pictures', 'house')",
                  "house tree dog fish boat bike key cup sun moon star flower bird apple shoe clock|nilbirthdayshort");
}

static void two_people_cannot_be_at_the_screen(void **state) {
  gives(state,
        "return why(kiosk.sign_in(MONA)) .. why(kiosk.sign_up{ name = 'x', lang = 'da', code = '480137' }) .. kiosk.who().name",
        "error.signed_inerror.signed_inBo");
}

/* Without a store every door is shut, calmly. */
static void without_a_store_nobody_comes_in(void **state) {
  Kiosk *kiosk = *state;
  kiosk->bench->config.store = NULL;
  assert_ok(bench_boot(kiosk->bench));
  lua_bench_gives(kiosk->bench,
                  "local out = {}; for _, door in ipairs{ 'sign_in', 'sign_up', 'first_start', 'emergency', 'code_change',\n"
                  "  'code_reset', 'staff_new', 'staff_disable' } do out[#out + 1] = select(2, kiosk[door]{ name = 'x', code = 'y' }) end\n"
                  "return table.concat(out, ' ') .. tostring(kiosk.who()) .. select(2, kiosk.place()) .. tostring(kiosk.sign_out())",
                  "error.not_found error.not_found error.not_found error.not_found error.not_found error.not_found "
                  "error.not_found error.not_foundnilerror.not_foundtrue");
}

/* One hash per try: a wrong code, an unknown name and a right code cost the same. */
static void every_try_is_one_hash(void **state) {
  Kiosk *kiosk = *state;
  static const char *const TRIES[] = {"{ name = 'Bo', code = '480999' }", "{ name = 'Nobody', code = '480999' }",
                                      "{ name = 'Bo', code = 'house-dog-boat-sun' }"};
  gives(state, "kiosk.sign_out() return 'out'", "out");
  for (size_t i = 0; i < sizeof TRIES / sizeof *TRIES; i++) {
    char source[128];
    int before = kiosk->hashes;
    snprintf(source, sizeof source, "kiosk.sign_in%s return 'tried'", TRIES[i]);
    lua_bench_gives(kiosk->bench, source, "tried");
    assert_int_equal(kiosk->hashes - before, 1);
  }
}

/* The hash is slow on purpose, and takes nothing from the script's time; but a loop of tries ends. */
static void slow_codes_are_not_the_scripts_time_but_a_loop_of_them_ends(void **state) {
  Kiosk *kiosk = *state;
  store_close(kiosk->store);
  kiosk->slow = true;
  open_store(kiosk);
  kiosk->bench->config.store = kiosk->store;
  kiosk->bench->config.budget = 20000;
  assert_ok(bench_boot(kiosk->bench));
  lua_bench_gives(kiosk->bench,
                  "for i = 1, 8 do kiosk.sign_in{ name = 'Nobody' .. i, code = '480137' } end\n"
                  "for _ = 1, 1000000 do end return 'time left'",
                  "time left");
  store_close(kiosk->store);
  kiosk->slow = false;
  open_store(kiosk);
  kiosk->bench->config.store = kiosk->store;
  assert_ok(bench_boot(kiosk->bench));
  static const char LOOP[] = "for i = 1, 30 do kiosk.sign_in{ name = 'Nobody' .. i, code = '480137' } end";
  assert_int_equal(lua_bench_run(kiosk->bench, LOOP, sizeof LOOP - 1), ST_SCRIPT_LIMIT);
}

/* --- a meeting --- */

/* The citizen is at the screen; a meeting with Mona and Per, who has no account, is ready. */
#define MEETING                                                                                                      \
  "as(BO); local id, per = kiosk.new_id(), kiosk.new_id()\n"                                                         \
  "local function at(kind, fields) fields.kind, fields.meeting = 'meeting.' .. kind, id; return kiosk.append(bo, { fields }) end\n" \
  "assert(say('meeting.new', { id = id, form = 'network' }))\n"                                                      \
  "assert(at('person', { person = bo, name = 'Bo', side = 'citizen', state = 'here' }))\n"                           \
  "assert(at('person', { person = mona, name = 'Mona', side = 'provider', state = 'here' }))\n"                      \
  "local function goals() local plan, key = kiosk.read('plan', { citizen = bo }); return plan and #plan.goals or key end\n" \
  "local out = {}\n"

static void a_meeting_puts_the_screen_in_company(void **state) {
  gives(state,
        MEETING
        "out[#out + 1] = tostring(kiosk.company()) .. why(kiosk.company{ meeting = id }) .. goals()\n"
        "assert(at('begun', {})); out[#out + 1] = tostring(kiosk.company().meeting == id) .. goals()\n"
        "out[#out + 1] = why(kiosk.company{}) .. why(kiosk.take_away({ id = 'p', body = { kind = 'text', label = 'x' } }, {}))\n"
        "assert(at('person', { person = per, name = 'Per', side = 'external', state = 'here' })); out[#out + 1] = goals()\n"
        "as(BO); out[#out + 1] = tostring(kiosk.company()) .. goals()\n" /* another kiosk, another day: alone */
        "assert(kiosk.company{ meeting = id }); out[#out + 1] = goals() .. #kiosk.read('meeting_now', { citizen = bo }).persons\n"
        "assert(at('person', { person = per, state = 'left' })); out[#out + 1] = goals()\n"
        "assert(at('held', {})); out[#out + 1] = why(at('turn', {})) .. goals() .. tostring(kiosk.company{}) .. goals()\n"
        "as(MONA); out[#out + 1] = why(kiosk.company{ meeting = id }) .. why(kiosk.join(JAN))\n"
        "return table.concat(out, ' ')",
        "nilerror.refused2 true1 error.meeting_under_wayerror.unsupported error.not_found nil2 error.not_found3 1 "
        "error.meeting_over1true2 error.not_yourserror.not_yours");
}

static void whoever_joins_keeps_notes_and_writes_under_their_name(void **state) {
  gives(state,
        MEETING
        "local function adopt() return kiosk.append(bo, { { kind = 'meeting.adopted', meeting = id, id = kiosk.new_id(), words = 'x' } },\n"
        "  { as = 'joined' }) end\n"
        "assert(at('begun', {})); out[#out + 1] = why(kiosk.private_note{ meeting = id }) .. why(adopt())\n"
        "out[#out + 1] = why(kiosk.join{ name = 'Mona', code = '111222' }) .. why(kiosk.join{ name = 'Ada', code = '271828' })\n"
        "out[#out + 1] = why(kiosk.join(BO)) .. kiosk.join(MONA).role .. kiosk.company().joined.name .. kiosk.who().name\n"
        "out[#out + 1] = tostring(kiosk.private_note{ meeting = id, words = 'kun mig' }) .. kiosk.private_note{ meeting = id }\n"
        "out[#out + 1] = tostring(adopt()) .. kiosk.read('meeting_now', { citizen = bo }).adopted[1].by\n"
        "out[#out + 1] = why(kiosk.append(bo, { { kind = 'goal.new', words = 'x', rank = 3, status = 'wish', speaker = 'staff' } },\n"
        "  { as = 'joined' }))\n"
        "kiosk.join(JAN); out[#out + 1] = why(kiosk.private_note{ meeting = id, words = 'x' }) .. '<' .. kiosk.private_note{ meeting = id } .. '>'\n"
        "kiosk.leave{}; out[#out + 1] = why(kiosk.private_note{ meeting = id }) .. why(adopt())\n"
        "kiosk.join(MONA); as(BO); out[#out + 1] = tostring(kiosk.company())\n"
        "return table.concat(out, ' ')",
        "error.not_joinederror.not_joined error.code_wrongerror.not_yours error.not_yourscontactMonaBo truekun mig trueMona "
        "error.not_yours error.refused<> error.not_joinederror.not_joined nil");
}

int main(void) {
#define KIOSK_TEST(test) cmocka_unit_test_setup_teardown(test, open_kiosk, close_kiosk)
  const struct CMUnitTest tests[] = {
      KIOSK_TEST(nobody_reads_or_writes),
      KIOSK_TEST(a_citizen_reads_and_writes_the_own_plan_alone),
      KIOSK_TEST(staff_opens_a_plan_and_sees_and_writes_what_it_has_a_part_in),
      KIOSK_TEST(the_citizen_reads_who_looked_once_per_session_and_each_paper),
      KIOSK_TEST(consents_open_and_close_cells_and_can_be_looked_through),
      KIOSK_TEST(an_emergency_opens_everything_and_is_told),
      KIOSK_TEST(codes_are_changed_reset_and_unlocked),
      KIOSK_TEST(a_new_card_makes_the_old_one_useless),
      KIOSK_TEST(two_of_one_name_are_told_apart_by_their_codes),
      KIOSK_TEST(accounts_are_made_changed_and_closed_by_administrators),
      KIOSK_TEST(an_account_closed_in_mid_session_ends_it),
      KIOSK_TEST(a_guest_ends_by_itself),
      KIOSK_TEST(a_meeting_puts_the_screen_in_company),
      KIOSK_TEST(whoever_joins_keeps_notes_and_writes_under_their_name),
      KIOSK_TEST(pictures_and_verdicts_are_told),
      KIOSK_TEST(two_people_cannot_be_at_the_screen),
      KIOSK_TEST(without_a_store_nobody_comes_in),
      KIOSK_TEST(every_try_is_one_hash),
      KIOSK_TEST(slow_codes_are_not_the_scripts_time_but_a_loop_of_them_ends),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
