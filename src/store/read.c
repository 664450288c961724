/* What can be read, each as one statement that gives one JSON text. Every look-up goes through an
 * index, so that no cost grows with the number of citizens; every row goes through sees()
 * (reading.h), so that nothing comes out that its reader may not see. */
#include "store/read.h"

#include "people/retention.h"
#include "store/people.h"
#include "store/read_sql.h"
#include "store/reading.h"

#include <string.h>

static const double NUMBER_MAX = 9e15;
enum { LIMIT_DEFAULT = 50, LIMIT_MAX = 1000, OFFSET_MAX = 1000000000 };

/* clang-format off */

/* ?1 is a citizen, or whose name begins so; ?2 how many at most. */
static const char PLACE[] = "SELECT object('name',name,'since',since_ms) FROM place LIMIT 1";

static const char OLDER[] =
  "SELECT " OBJECT("'at',at_ms,'how',how,'here',here,'seen',nullif(seen,0)") " FROM restored"
  " WHERE looked_at=0 AND last_day IS NOT NULL ORDER BY seq DESC LIMIT 1";

static const char CITIZENS[] =
  "SELECT json_group_array(object('id',id,'name',name,'since',since_ms) ORDER BY folded,id) FROM"
  " (SELECT id,name,folded,since_ms FROM citizen"
  "  WHERE folded>=fold(?1) AND folded<fold(?1)||char(1114111)" SEES("id", "'any'")
  "  ORDER BY folded,id LIMIT ?2)";

static const char MY_CITIZENS[] =
  "SELECT json_group_array(object('id',id,'name',name,'since',since_ms,'purposes',as_json(purposes_for(id)))"
  " ORDER BY folded,id) FROM"
  " (SELECT id,name,folded,since_ms FROM citizen c WHERE c.id IN (" CONNECTED ")"
  "  AND +c.folded>=fold(?1) AND +c.folded<fold(?1)||char(1114111)" SEES("c.id", "'any'")
  "  ORDER BY +c.folded,c.id LIMIT ?2)";

static const char CITIZEN[] =
  "SELECT " OBJECT("'id',id,'name',name,'lang',lang,'reading',reading,'since',since_ms")
  " FROM citizen WHERE id=?1" SEES("id", "'any'");

/* --- the plan, in the pieces it is told in; each row belongs to the citizen c of the outer statement --- */

#define STATUS \
  "CASE WHEN coalesce(p.status,'none')='none' AND EXISTS (SELECT 1 FROM draft d WHERE d.citizen=f.id" \
  " AND d.state='open' AND d.kind='plan'" SEES("d.citizen", "'self'") ") THEN 'draft' ELSE coalesce(p.status,'none') END"
#define SIGNATURE \
  "CASE WHEN p.signed_ms IS NOT NULL THEN object('at',p.signed_ms,'strokes',p.strokes," \
  "'said',iif(p.strokes IS NULL,as_json('true'),NULL)) END"
#define TALK "as_json((SELECT json_group_object(topic,words) FROM talk t WHERE t.citizen=f.id))"
#define FRAME \
  "(SELECT " OBJECT("'status'," STATUS ",'version',coalesce(p.version,0),'agreed_at',p.agreed_ms," \
  "'reason',p.reason,'ask_again',as_json(p.ask_again),'review',as_json(p.review),'signature'," SIGNATURE ",'talk'," TALK) \
  " FROM citizen f LEFT JOIN plan p ON p.citizen=f.id WHERE f.id=c.id" SEES("f.id", "'frame'") ")"

#define SAID "'id',id,'words',words,'area',area,'speaker',speaker"
#define STRENGTHS \
  LIST(SAID, "seq", "strength s WHERE s.citizen=c.id" SEES("s.citizen", "topic_of(s.area)"))
#define WISHES \
  LIST(SAID ",'status',status,'name',coalesce(name,iif(speaker='staff'," NAMED("s.who") ",NULL))", "seq", "wish s WHERE s.citizen=c.id" SEES("s.citizen", "topic_of(s.area)"))

#define PROGRESS \
  LIST("'step',step,'words',words,'at',at_ms,'speaker',speaker", "seq", \
       "progress p WHERE p.citizen=g.citizen AND p.goal=g.id" \
       SEES("p.citizen", "topic_of(" AREA_THEN("p.goal", "p.seq") ")"))
#define WORDINGS \
  LIST("'words',words,'at',at_ms,'speaker',speaker", "seq", \
       "wording w WHERE w.citizen=g.citizen AND w.goal=g.id AND w.speaker<>'professional'" \
       SEES("w.citizen", "topic_of(" AREA_THEN("w.goal", "w.seq") ")"))
/* In professional words, beside the citizen's own. */
#define PROFESSIONAL \
  LIST("'words',words,'name',coalesce(name," NAMED("w.who") "),'at',at_ms", "seq", \
       "wording w WHERE w.citizen=g.citizen AND w.goal=g.id AND w.speaker='professional'" \
       SEES("w.citizen", "topic_of(" AREA_THEN("w.goal", "w.seq") ")"))
/* How a goal or an agreement stood, oldest first. */
#define STOOD(thing, goal) \
  LIST("'status',status,'words',words,'day',as_json(due),'at',at_ms,'speaker',speaker,'name'," NAMED("h.who"), "seq", \
       "standing h WHERE h.citizen=?1 AND h.id=" thing SEES("h.citizen", "topic_of(" AREA_THEN(goal, "h.seq") ")"))
#define GOALS \
  LIST("'id',id,'words',words,'area',area,'why',why,'first_step',first_step,'helper',helper,'when',as_json(due)," \
       "'fallback',fallback,'sure',sure,'rank',rank,'status',status,'origin'," READ_ORIGIN ",'progress'," PROGRESS ",'wordings'," WORDINGS \
       ",'professional'," PROFESSIONAL ",'stood'," STOOD("g.id", "g.id"), \
       "rank,seq", "goal g WHERE g.citizen=c.id" SEES("g.citizen", "topic_of(g.area)"))

#define PEOPLE \
  LIST("'id',id,'name',name,'role',role,'helps',helps,'near',near", "near,seq", \
       "person s WHERE s.citizen=c.id" SEES("s.citizen", "'people'"))
#define AGREEMENTS \
  LIST("'id',id,'what',what,'who',who,'who_role',who_role,'when',as_json(due),'fallback',fallback,'goal',goal," \
       "'status',status,'stood'," STOOD("s.id", "s.goal"), "seq", "agreement s WHERE s.citizen=c.id" SEES_AGREEMENT("?1"))

/* Of a goal, or of an area; a goal that was moved belongs to both. */
#define NOTES \
  LIST("'id',id,'words',words,'area',area,'goal',goal,'duty',iif(duty,as_json('true'),NULL),'assessment',assessment," \
       "'next_step',next_step,'source',source,'speaker',speaker,'name',coalesce(name," NAMED("s.who") "),'at',at_ms", "seq", \
       "note s WHERE s.citizen=c.id" \
       SEES("s.citizen", "topic_of(iif(s.goal IS NULL,s.area," AREA_OF_AGREEMENT "))") \
       SEES("s.citizen", "topic_of(iif(s.goal IS NULL,s.area," AREA_THEN("s.goal", "s.seq") "))"))

/* What was left open in a flow is the citizen's, as the answers are. */
#define OPEN_QUESTIONS \
  LIST("'draft',draft,'flow',flow,'path',path,'state',state,'ask',ask,'words',words,'about',about", "seq", \
       "question q WHERE q.citizen=c.id" SEES("q.citizen", "'self'"))

static const char PLAN[] =
  "SELECT " OBJECT("'citizen'," OBJECT("'id',c.id,'name',c.name,'lang',c.lang,'reading',c.reading")
  ",''," FRAME ",'access',as_json(access_to(c.id)),'strengths'," STRENGTHS ",'wishes'," WISHES ",'goals'," GOALS
  ",'people'," PEOPLE ",'agreements'," AGREEMENTS ",'notes'," NOTES ",'questions'," OPEN_QUESTIONS)
  " FROM citizen c WHERE c.id=?1" SEES("c.id", "'any'");

/* --- what happened --- */

#define UNLESS_BLIND " AND iif(j.kind='rating.new',told(j.citizen,j.body->>'round',j.actor),1)"
static const char HISTORY[] =
  "SELECT json_group_array(" TOLD_ENTRY " ORDER BY person_seq DESC) FROM"
  " (SELECT * FROM journal j WHERE citizen=?1 AND kind<>'answer' AND kind NOT LIKE 'draft.%'"
  UNLESS_BLIND SEES_ENTRY
  "  ORDER BY person_seq DESC LIMIT ?2)";

/* --- drafts and answers: nobody's but their owner's --- */

#define HEAD "'flow',head->>'flow','version',head->>'version','head',as_json(head)"

static const char DRAFTS[] =
  "SELECT json_group_array(object('id',id," HEAD ",'saved_at',saved_ms) ORDER BY seq DESC)"
  " FROM draft WHERE citizen=?1 AND state='open' AND kind='plan'" SEES("citizen", "'self'");

static const char DRAFT[] =
  "SELECT object('id',id,'citizen',citizen," HEAD ",'saved_at',saved_ms,'answers',"
  LIST("'path',path,'state',state,'value',as_json(value)", "path", "draft_answer a WHERE a.draft=d.id")
  ") FROM draft d WHERE id=?1 AND state IN ('open','waiting')" SEES("d.citizen", "coalesce('mine '||(d.head->>'meeting'),'mine')");

/* --- learning: each person's own --- */

#define DATE_OF(day) \
  "object('year',CAST(strftime('%Y'," day "*86400,'unixepoch') AS INTEGER),'month'," \
  "CAST(strftime('%m'," day "*86400,'unixepoch') AS INTEGER),'day',CAST(strftime('%d'," day "*86400,'unixepoch') AS INTEGER))"
#define DUE "(SELECT min(due_day) FROM lesson_card k WHERE k.citizen=me AND k.module=l.module)"
#define DRAFT_OF_MODULE \
  "(SELECT id FROM draft d WHERE d.citizen=me AND d.state='open' AND d.head->>'flow'='learning/'||l.module ORDER BY seq DESC LIMIT 1)"
/* In here `me` is the reader. */
#define OF_READER " FROM (SELECT viewer() AS me)"

static const char MY_LEARNING[] =
  "SELECT " OBJECT("'modules'," LIST("'module',module,'version',version,'state',state,'scaled',scaled,'best',best,'at',at_ms,"
      "'began',began_ms,'times',times,'due',iif(" DUE " IS NULL,NULL," DATE_OF(DUE) "),'draft'," DRAFT_OF_MODULE,
      "coalesce(at_ms,began_ms) DESC,module", "lesson l WHERE l.citizen=me")
    ",'certificates'," LIST("'module',module,'version',version,'state',state,'scaled',best,'at',at_ms", "at_ms DESC,module",
      "lesson l WHERE l.citizen=me AND l.state IN ('completed','passed')")
    ",'cards',(SELECT count(*) FROM lesson_card k WHERE k.citizen=me)"
    ",'cards_due',(SELECT count(*) FROM lesson_card k WHERE k.citizen=me AND k.due_day<=?7)") OF_READER;

/* Weakest first. */
static const char CARDS[] =
  "SELECT json_group_array(" OBJECT("'module',module,'step',step,'version',version,'due'," DATE_OF("due_day")
    ",'times',times,'lapses',lapses,'chance',chance") " ORDER BY chance,lapses DESC,module,step) FROM"
  " (SELECT *,recall_chance(stability,?7-day) AS chance FROM lesson_card WHERE citizen=viewer() AND due_day<=?7"
  "  ORDER BY chance,lapses DESC,module,step LIMIT ?2)";

/* One of them, by "module/step": when it comes back. */
static const char CARD[] =
  "SELECT object('module',module,'step',step,'due'," DATE_OF("due_day") ",'times',times,'lapses',lapses) FROM lesson_card"
  " WHERE citizen=viewer() AND module||'/'||step=?1";

static const char MY_DRAFTS[] =
  "SELECT json_group_array(object('id',id," HEAD ",'saved_at',saved_ms) ORDER BY seq DESC)"
  " FROM draft WHERE citizen=viewer() AND state='open' AND kind='learn'";

/* --- consents, parts, looks --- */

#define MINE_OR_ABOUT_ME(table) \
  " AND (sees(" table ".citizen,'self') OR " table ".recipient=viewer())"
#define STATE_TODAY "iif(c.state='given' AND c.last_day<?3,'expired',c.state)"

static const char CONSENTS[] =
  "SELECT " OBJECT("'cells',as_json((SELECT json_group_array("
    OBJECT("'recipient',c.recipient,'name',s.name,'role',s.role,'yes_to',c.yes_to,'purpose',c.purpose,'topic',c.topic,"
           "'state'," STATE_TODAY ",'last_day'," DATE("c.last_day") ",'at',c.at_ms,'how',c.how,'lang',c.lang,'interpreter',c.interpreter,"
           "'present',as_json(c.present),'by'," NAMED("c.who"))
    " ORDER BY s.name,c.recipient,c.yes_to,c.purpose,c.topic) FROM consent c LEFT JOIN staff s ON s.id=c.recipient"
    " WHERE c.citizen=?1" MINE_OR_ABOUT_ME("c") ")),"
    "'postponed',as_json((SELECT json_group_array(" OBJECT("'recipient',nullif(l.recipient,''),'name',"
      NAMED("l.recipient") ",'yes_to',nullif(l.yes_to,''),'purpose',nullif(l.purpose,''),'reason',l.reason,'ask_again',"
      DATE("l.ask_again") ",'at',l.at_ms") " ORDER BY l.at_ms,l.recipient,l.yes_to,l.purpose) FROM consent_later l"
    " WHERE l.citizen=?1" SEES("l.citizen", "'self'") "))");

static const char ASSIGNMENTS[] =
  "SELECT json_group_array(" OBJECT("'staff',a.staff,'name',s.name,'role',a.role,'job',s.job,'unit',s.unit,'side',"
    "s.side,'active',iif(s.active,as_json('true'),as_json('false')),'topics',as_json(a.topics)")
  " ORDER BY s.name,a.staff) FROM assignment a LEFT JOIN staff s ON s.id=a.staff"
  " WHERE a.citizen=?1" SEES("a.citizen", "'frame'");

static const char SHARES[] =
  "SELECT json_group_array(" OBJECT("'id',h.id,'recipient',h.recipient,'name',coalesce(" NAMED("h.recipient")
    ",h.outside),'outside',iif(h.outside IS NULL,NULL,as_json('true')),'law',h.law,'paragraph',h.paragraph,'topics',as_json(h.topics),'why',h.why,'told',iif(h.told,as_json('true'),as_json('false')),"
    "'last_day'," DATE("h.last_day") ",'at',h.at_ms,'by'," NAMED("h.who"))
  " ORDER BY h.seq DESC) FROM legal_share h WHERE h.citizen=?1" MINE_OR_ABOUT_ME("h");

#define LOOK \
  "'at',at_ms,'by',who,'name'," NAMED("who") ",'role',role,'basis',basis,'topics',as_json(topics),'what',what," \
  "'purpose',purpose"
static const char LOOKS[] =
  "SELECT json_group_array(" OBJECT("'id',id," LOOK) " ORDER BY seq DESC) FROM (SELECT * FROM look WHERE citizen=?1"
  SEES("citizen", "'self'") " ORDER BY seq DESC LIMIT ?2 OFFSET ?6)";

/* For the citizen to take away: all of them, and every entry as it was written. */
static const char ALL_LOOKS[] =
  "SELECT json_group_array(" OBJECT("'id',id," LOOK) " ORDER BY seq) FROM look WHERE citizen=?1" SEES("citizen", "'self'");
static const char ALL_ENTRIES[] =
  "SELECT json_group_array(" OBJECT("'number',person_seq,'kind',kind,'at',at_ms,'actor',nullif(actor,''),'actor_name',"
    NAMED("actor") ",'role',role,'device',nullif(device,''),'by_name'," NAMED("body->>'by'") ",'second_name',"
    NAMED("body->>'second'") ",'recipient_name'," NAMED("body->>'recipient'") ",'staff_name'," NAMED("body->>'staff'")
    ",'body',as_json(body)") " ORDER BY person_seq) FROM journal j WHERE citizen=?1 AND kind<>'emptied'"
  UNLESS_BLIND SEES("citizen", "'self'");

/* Whose plan it was is left out. */
static const char LOOKS_AT_ALL[] =
  "SELECT json_group_array(" OBJECT(LOOK) " ORDER BY at_ms DESC) FROM"
  " (SELECT * FROM look ORDER BY at_ms DESC,seq DESC LIMIT ?2 OFFSET ?6)";

static const char UNTOLD[] =
  "SELECT json_group_array(" OBJECT("'id',id,'at',at_ms,'kind',kind,'name'," NAMED("who")
    ",'reason',reason,'words',words") " ORDER BY at_ms) FROM untold WHERE citizen=?1" SEES("citizen", "'self'");

/* --- accounts and numbers; asked only with the right to them --- */

#define ACCOUNT \
  "'id',s.id,'name',s.name,'role',s.role,'job',s.job,'unit',s.unit,'side',s.side," \
  "'active',iif(s.active AND coalesce(s.last_day>=?3,1),as_json('true'),as_json('false')),'last_day'," DATE("s.last_day") \
  ",'purpose',s.purpose,'meeting',s.meeting"

static const char STAFF[] =
  "SELECT json_group_array(" OBJECT(ACCOUNT) " ORDER BY s.folded,s.id) FROM staff s"
  " WHERE s.active AND coalesce(s.last_day>=?3,1)";

static const char STAFF_TO_LOOK_AFTER[] =
  "SELECT json_group_array(" OBJECT(ACCOUNT ",'must_change',iif(k.must_change,as_json('true'),NULL),"
    "'locked',iif(t.failures>=10,as_json('true'),NULL)") " ORDER BY s.folded,s.id) FROM staff s"
  " LEFT JOIN credential k ON k.account=s.id LEFT JOIN attempt t ON t.name_key=k.name_key";

/* A number that is small enough to point at somebody is not told. */
#define FEW(number) "(SELECT CASE WHEN n BETWEEN 1 AND 4 THEN 'few' ELSE n END FROM (SELECT (" number ") AS n))"
#define MONTH_MS "2592000000"
static const char COUNTS[] =
  "SELECT object('citizens'," FEW("SELECT count(*) FROM citizen")
  ",'plans'," FEW("SELECT count(*) FROM plan WHERE status='agreed'")
  ",'drafts'," FEW("SELECT count(DISTINCT citizen) FROM draft WHERE state='open' AND kind='plan'")
  ",'consents'," FEW("SELECT count(DISTINCT citizen) FROM consent WHERE state='given' AND last_day>=?3")
  ",'ending'," FEW("SELECT count(DISTINCT citizen) FROM consent WHERE state='given' AND last_day BETWEEN ?3 AND ?4")
  ",'looks'," FEW("SELECT count(*) FROM look WHERE at_ms>=?5-" MONTH_MS)
  ",'emergencies'," FEW("SELECT count(*) FROM emergency WHERE at_ms>=?5-" MONTH_MS) ")";

/* clang-format on */

static const ReadQuestion QUESTIONS[] = {
    {.name = "place", .sql = PLACE, .open_to_all = true},
    {.name = "older", .sql = OLDER, .right = RIGHT_MAKE_STAFF, .needs_right = true},
    {.name = "citizens", .argument = "name", .sql = CITIZENS, .every_purpose = true},
    {.name = "my_citizens", .argument = "name", .sql = MY_CITIZENS, .every_purpose = true},
    {.name = "citizen", .argument = "id", .sql = CITIZEN, .of_citizen = true},
    {.name = "plan", .argument = "citizen", .sql = PLAN, .of_citizen = true},
    {.name = "history", .argument = "citizen", .sql = HISTORY, .of_citizen = true},
    {.name = "drafts", .argument = "citizen", .sql = DRAFTS, .of_citizen = true},
    {.name = "draft", .argument = "id", .sql = DRAFT, .id = true},
    {.name = "my_learning", .sql = MY_LEARNING},
    {.name = "cards", .sql = CARDS},
    {.name = "card", .argument = "card", .sql = CARD},
    {.name = "my_drafts", .sql = MY_DRAFTS},
    {.name = "consents", .argument = "citizen", .sql = CONSENTS, .of_citizen = true},
    {.name = "assignments", .argument = "citizen", .sql = ASSIGNMENTS, .of_citizen = true},
    {.name = "shares", .argument = "citizen", .sql = SHARES, .of_citizen = true},
    {.name = "looks", .argument = "citizen", .sql = LOOKS, .of_citizen = true},
    {.name = "untold", .argument = "citizen", .sql = UNTOLD, .of_citizen = true},
    {.name = "all_looks", .argument = "citizen", .sql = ALL_LOOKS, .of_citizen = true},
    {.name = "all_entries", .argument = "citizen", .sql = ALL_ENTRIES, .of_citizen = true},
    {.name = "looks_at_all", .sql = LOOKS_AT_ALL, .right = RIGHT_ALL_LOOKS, .needs_right = true},
    {.name = "staff", .sql = STAFF, .right = RIGHT_LIST_STAFF, .needs_right = true},
    {.name = "staff", .sql = STAFF_TO_LOOK_AFTER, .right = RIGHT_MAKE_STAFF, .needs_right = true},
    {.name = "counts", .sql = COUNTS, .right = RIGHT_COUNTS, .needs_right = true},
};
enum { QUESTION_COUNT = sizeof QUESTIONS / sizeof *QUESTIONS };

static ReadPart read_own(void) {
  return (ReadPart){QUESTIONS, QUESTION_COUNT};
}

static ReadPart (*const PARTS[])(void) = {read_own, read_path, read_old, read_meeting, read_life};
enum { PART_COUNT = sizeof PARTS / sizeof *PARTS };

const ReadQuestion *read_question_at(int number) {
  for (int i = 0; i < PART_COUNT; i++) {
    ReadPart part = PARTS[i]();
    if (number < part.count) return &part.questions[number];
    number -= part.count;
  }
  return NULL;
}

/* The last of a name that the role has the right to; else the first, which will be refused. */
static const ReadQuestion *find_question(const char *name, Role role) {
  const ReadQuestion *found = NULL, *one;
  for (int i = 0; (one = read_question_at(i)); i++) {
    if (strcmp(one->name, name) != 0) continue;
    if (!found || (one->needs_right && role_may(role, one->right))) found = one;
  }
  return found;
}

static int within(double number, int low, int high) {
  if (!(number >= low)) return low;
  return number > high ? high : (int)number;
}

/* Which version, or since which moment in ms; 0 = the newest, or since last time. */
static int64_t number_of(const Json *arguments) {
  double number = json_number(json_field(arguments, "number"), json_number(json_field(arguments, "since"), 0));
  return number >= 1 && number < NUMBER_MAX ? (int64_t)number : 0;
}

static ReadPage page_of(const char *argument, const char *also, const Json *arguments) {
  return (ReadPage){
      .argument = argument,
      .also = also,
      .limit = within(json_number(json_field(arguments, "limit"), LIMIT_DEFAULT), 1, LIMIT_MAX),
      .offset = within(json_number(json_field(arguments, "offset"), 0), 0, OFFSET_MAX),
      .number = number_of(arguments)};
}

/* As many as the statement has: ?1 the argument, ?2 the limit, ?3 today, ?4 in thirty days or so,
 * ?5 now, ?6 how many are passed over, ?7 today as days since 1970, ?8 a number of its own, ?9 what else it is about. */
static void bind_question(Store *store, sqlite3_stmt *statement, ReadPage page) {
  Day today = known_today(store);
  int count = sqlite3_bind_parameter_count(statement);
  if (count >= 1) sql_bind_text(statement, 1, page.argument);
  if (count >= 2) sqlite3_bind_int(statement, 2, page.limit);
  if (count >= 3) sqlite3_bind_int(statement, 3, today);
  if (count >= 4) sqlite3_bind_int(statement, 4, day_month_later(today));
  if (count >= 5) sqlite3_bind_int64(statement, 5, known_now(store));
  if (count >= 6) sqlite3_bind_int(statement, 6, page.offset);
  if (count >= 7) sqlite3_bind_int64(statement, 7, known_now(store) / RETENTION_EVERY_MS);
  if (count >= 8) sqlite3_bind_int64(statement, 8, page.number);
  if (count >= 9 && page.also) sql_bind_text(statement, 9, page.also);
}

static Status nothing_there(const Reading *reading, const ReadQuestion *question, Fault *fault) {
  if (!question->of_citizen)
    return fault_set(fault, ST_NOT_FOUND, "%s: there is no such one", question->name);
  bool own = strcmp(reading->viewer->who, reading->viewer->citizen) == 0;
  if (own) return fault_set(fault, ST_NOT_FOUND, "%s: there is no such one", question->name);
  return fault_set(fault, ST_REFUSED, "no_basis: nothing of this plan is for this person");
}

Status read_ask(Store *store, const ReadQuestion *question, const char *sql, ReadPage page,
                Buf *out, Fault *fault) {
  sqlite3_stmt *statement;
  bool row;
  Reading *reading = store->reading;
  reading->every_purpose = question->every_purpose;
  Status status = sql_prepare(store, sql, &statement, fault);
  if (status != ST_OK) return status;
  bind_question(store, statement, page);
  status = sql_step(store, statement, &row, fault);
  if (status != ST_OK)
    return reading->status != ST_OK
               ? fault_set(fault, reading->status, "who may see it could not be looked up")
               : status;
  if (!row) return nothing_there(reading, question, fault);
  const char *text = (const char *)sqlite3_column_text(statement, 0);
  if (text) buf_add(out, text, (size_t)sqlite3_column_bytes(statement, 0));
  sqlite3_reset(statement);
  if (!text) return fault_set(fault, ST_NO_MEMORY, "no memory to read");
  return out->status == ST_OK
             ? ST_OK
             : fault_set(fault, out->status, "%s: the answer is too large", question->name);
}

/* --- who may ask at all --- */

static Status admit(const Reading *reading, const ReadQuestion *question, const char *argument,
                    Fault *fault) {
  const StoreViewer *viewer = reading->viewer;
  if (question->open_to_all) return ST_OK;
  if (reading->role == ROLE_NOBODY)
    return fault_set(fault, ST_REFUSED, "no_session: nobody is signed in");
  if (question->needs_right && !role_may(reading->role, question->right))
    return fault_set(fault, ST_REFUSED, "not_yours: this role may not ask for that");
  /* Staff opens a plan first, so that the citizen can read of it. */
  if (question->of_citizen && strcmp(argument, viewer->citizen) != 0)
    return fault_set(fault, ST_REFUSED, "no_basis: that plan is not open");
  return ST_OK;
}

static Status read_question(Store *store, const ReadQuestion *question, const Json *arguments,
                            Buf *out, Fault *fault) {
  const char *argument =
      question->argument ? json_text(json_field(arguments, question->argument)) : "";
  const char *also = question->also ? json_text(json_field(arguments, question->also)) : NULL;
  bool by_name = question->argument && strcmp(question->argument, "name") == 0;
  if (!argument && by_name) argument = ""; /* every name begins so */
  if (!argument || ((question->of_citizen || question->id) && !entry_is_id(argument)))
    return fault_set(fault, ST_BAD_INPUT, "%s: argument \"%s\" is missing or wrong", question->name,
                     question->argument);
  if (question->also && !entry_is_id(also))
    return fault_set(fault, ST_BAD_INPUT, "%s: argument \"%s\" is missing or wrong", question->name,
                     question->also);
  Status status = admit(store->reading, question, argument, fault);
  return status == ST_OK
             ? read_ask(store, question, question->sql, page_of(argument, also, arguments), out, fault)
             : status;
}

/* The yes the citizen thinks of giving, if any. */
static bool imagine(const Json *topics, Reading *reading) {
  reading->imagined = topics != NULL;
  return !topics || topics_of_json(topics, &reading->imagines);
}

/* The plan exactly as that person would get it: the same statement, asked as that person. With
 * `topics`, as they would once the citizen had said yes to these and no to the others. */
static Status read_through_eyes(Store *store, const Json *arguments, Buf *out, Fault *fault) {
  const char *citizen = json_text(json_field(arguments, "citizen")),
             *who = json_text(json_field(arguments, "recipient"));
  const StoreViewer *viewer = store->reading->viewer;
  StoreViewer eyes = {
      .citizen = citizen, .who = who, .purpose = PURPOSE_PLAN, .meeting = viewer->meeting};
  Reading reading;
  if (!entry_is_id(citizen) || !entry_is_id(who) ||
      !purpose_parse(json_text(json_field(arguments, "purpose")), &eyes.purpose))
    return fault_set(fault, ST_BAD_INPUT, "through_eyes: takes citizen, recipient and purpose");
  if (store->reading->role != ROLE_CITIZEN || strcmp(viewer->who, citizen) != 0)
    return fault_set(fault, ST_REFUSED, "not_yours: only the citizen looks through others' eyes");
  Status status = reading_begin(store, &reading, &eyes, fault);
  if (status == ST_REFUSED || (status == ST_OK && reading.role == ROLE_NOBODY))
    return fault_set(fault, ST_REFUSED, "no_basis: that account is closed or not there");
  if (status == ST_OK && !imagine(json_field(arguments, "topics"), &reading))
    status = fault_set(fault, ST_BAD_INPUT, "through_eyes: topics are not a list of topics");
  if (status == ST_OK)
    status = read_question(store, find_question("plan", reading.role), arguments, out, fault);
  return status;
}

static Status read_team(Store *store, const Json *arguments, Buf *out, Fault *fault) {
  (void)arguments;
  return read_team_learning(store, out, fault);
}

static Status search(Store *store, const Json *arguments, Buf *out, Fault *fault) {
  return read_search(store, find_question("search", store->reading->role), arguments, out, fault);
}

/* What is read in another way than by one statement. */
static const struct {
  const char *name;
  Status (*read)(Store *, const Json *, Buf *, Fault *);
} APART[] = {{"through_eyes", read_through_eyes}, {"team_learning", read_team}, {"search", search}};
enum { APART_COUNT = sizeof APART / sizeof *APART };

const char *read_apart(int number) {
  return number < APART_COUNT ? APART[number].name : NULL;
}

static Status read_parsed(Store *store, const char *name, const Json *arguments, Buf *out,
                          Fault *fault) {
  for (int i = 0; i < APART_COUNT; i++)
    if (strcmp(APART[i].name, name) == 0) return APART[i].read(store, arguments, out, fault);
  const ReadQuestion *question = find_question(name, store->reading->role);
  if (!question) return fault_set(fault, ST_BAD_INPUT, "nothing can be read under that name");
  return read_question(store, question, arguments, out, fault);
}

Status store_read(Store *store, const StoreViewer *viewer, const char *name, const char *arguments,
                  Buf *out, Fault *fault) {
  Json *node = NULL;
  Reading reading;
  Status status = json_parse(arguments, strlen(arguments), &node);
  if (status != ST_OK) return fault_set(fault, status, "%s: the arguments are not JSON", name);
  status = reading_begin(store, &reading, viewer, fault);
  if (status == ST_OK) status = read_parsed(store, name, node, out, fault);
  reading_end(store);
  json_free(node);
  return status;
}

Status store_staff_list(Store *store, Buf *out, Fault *fault) {
  StoreViewer nobody = {.who = "", .citizen = ""};
  Reading reading;
  Status status = reading_begin(store, &reading, &nobody, fault);
  if (status == ST_OK)
    status = read_ask(store, find_question("staff", ROLE_ADMINISTRATOR), STAFF_TO_LOOK_AFTER,
                      (ReadPage){.argument = ""}, out, fault);
  reading_end(store);
  return status;
}
