/* What screens ask for, each as one statement that gives one JSON text. Every look-up goes through
 * an index, so that no cost grows with the number of citizens. */
#include "store/internal.h"

#include <string.h>

enum { LIMIT_DEFAULT = 50, LIMIT_MAX = 1000 };

/* An object without its empty fields: the scripts know absent, not null. */
#define OBJECT(members) "json_patch('{}',json_object(" members "))"
#define LIST(members, order, from)                                                                 \
  "json((SELECT json_group_array(" OBJECT(members) " ORDER BY " order ") FROM " from "))"

static const char CITIZENS[] =
    "SELECT json_group_array(json_object('id',id,'name',name,'since',since_ms) ORDER BY folded,id) "
    "FROM"
    " (SELECT id,name,folded,since_ms FROM citizen WHERE folded>=fold(?1) AND "
    "folded<fold(?1)||char(1114111)"
    "  ORDER BY folded,id LIMIT ?2)";

static const char CITIZEN[] = "SELECT " OBJECT("'id',id,'name',name,'lang',lang,'reading',reading,'"
                                               "since',since_ms") " FROM citizen WHERE id=?1";

#define GOAL_LISTS                                                                                 \
  "'progress'," LIST(                                                                              \
      "'step',step,'words',words,'at',at_ms,'speaker',speaker", "seq",                             \
      "progress p WHERE p.citizen=g.citizen AND p.goal=g.id") ","                                  \
                                                              "'wordings'," LIST(                  \
                                                                  "'words',words,'at',at_ms,'"     \
                                                                  "speaker',speaker",              \
                                                                  "seq",                           \
                                                                  "wording w WHERE "               \
                                                                  "w.citizen=g.citizen AND "       \
                                                                  "w.goal=g.id")

#define STRENGTHS                                                                                  \
  LIST("'id',id,'words',words,'area',area,'speaker',speaker", "seq",                               \
       "strength s WHERE s.citizen=c.id")
#define WISHES                                                                                     \
  LIST("'id',id,'words',words,'area',area,'speaker',speaker,'status',status", "seq",               \
       "wish s WHERE s.citizen=c.id")
#define GOALS                                                                                      \
  LIST("'id',id,'words',words,'area',area,'why',why,'first_step',first_step,'helper',helper,"      \
       "'when',json(due),'fallback',fallback,'sure',sure,'rank',rank,'status',status," GOAL_LISTS, \
       "rank,seq", "goal g WHERE g.citizen=c.id")
#define PEOPLE                                                                                     \
  LIST("'id',id,'name',name,'role',role,'helps',helps,'near',near", "near,seq",                    \
       "person s WHERE s.citizen=c.id")
#define AGREEMENTS                                                                                 \
  LIST("'id',id,'what',what,'who',who,'who_role',who_role,'when',json(due),'fallback',fallback,"   \
       "'goal',goal,'status',status",                                                              \
       "seq", "agreement s WHERE s.citizen=c.id")
#define OPEN_QUESTIONS                                                                             \
  LIST(                                                                                            \
      "'draft',draft,'flow',flow,'path',path,'state',state,'ask',ask,'words',words,'about',about", \
      "seq", "question s WHERE s.citizen=c.id")
#define TALK "json((SELECT json_group_object(topic,words) FROM talk t WHERE t.citizen=c.id))"
/* An untouched plan with something under way is a draft. */
#define PLAN_STATUS                                                                                \
  "CASE WHEN coalesce(p.status,'none')='none' AND EXISTS(SELECT 1 FROM draft d WHERE "             \
  "d.citizen=c.id AND d.state='open') THEN 'draft' ELSE coalesce(p.status,'none') END"
#define SIGNATURE                                                                                  \
  "CASE WHEN p.signed_ms IS NOT NULL THEN json_object('at',p.signed_ms,'strokes',p.strokes,"       \
  "'said',iif(p.strokes IS NULL,json('true'),NULL)) END"

static const char PLAN[] =
    "SELECT " OBJECT("'citizen'," OBJECT("'id',c.id,'name',c.name,'lang',c.lang,'reading',c."
                                         "reading") ",'status'," PLAN_STATUS
                                                    ",'version',coalesce(p.version,0),'agreed_at',"
                                                    "p.agreed_ms,'reason',p.reason,'ask_again',"
                                                    "json(p.ask_again),"
                                                    "'review',json(p.review),'signature'," SIGNATURE
                                                    ",'strengths'," STRENGTHS ",'wishes'," WISHES
                                                    ",'goals'," GOALS ",'people'," PEOPLE
                                                    ",'agreements'," AGREEMENTS
                                                    ",'questions'," OPEN_QUESTIONS
                                                    ",'talk'," TALK) " FROM citizen c LEFT JOIN "
                                                                     "plan p ON p.citizen=c.id "
                                                                     "WHERE c.id=?1";

/* The words of the goal or the agreement an entry is about come along, so that a sentence can be
 * said without a second look. */
static const char HISTORY[] =
    "SELECT "
    "json_group_array(json_patch(json_remove(body,'$.strokes'),json_object('kind',kind,'at',at_ms,"
    "'role',role,'what',coalesce(body->>'what',(SELECT what FROM agreement a WHERE a.citizen=?1 AND"
    " a.id=body->>'id')),'goal_words',(SELECT words FROM goal g WHERE g.citizen=?1 AND"
    " g.id=coalesce(body->>'goal',body->>'id')))) ORDER BY person_seq DESC) FROM"
    " (SELECT * FROM journal WHERE citizen=?1 AND kind<>'answer' AND kind NOT LIKE 'draft.%'"
    "  ORDER BY person_seq DESC LIMIT ?2)";

#define HEAD "'flow',head->>'flow','version',head->>'version','head',json(head)"

static const char DRAFTS[] =
    "SELECT json_group_array(json_object('id',id," HEAD ",'saved_at',saved_ms) ORDER BY seq DESC)"
    " FROM draft WHERE citizen=?1 AND state='open'";

static const char DRAFT[] =
    "SELECT json_object('id',id,'citizen',citizen," HEAD ",'saved_at',saved_ms,'answers',"
    "json((SELECT json_group_array(" OBJECT(
        "'path',path,'state',state,'value',json(value)") " ORDER BY path) FROM draft_answer a "
                                                         "WHERE a.draft=d.id))) FROM draft d WHERE "
                                                         "id=?1 AND state IN ('open','waiting')";

typedef struct Question {
  const char *name;
  const char *argument; /* bound to ?1 */
  const char *sql;
  bool id;    /* the argument must be an id */
  bool limit; /* ?2 is "limit" */
} Question;

static const Question QUESTIONS[] = {
    {"citizens", "name", CITIZENS, .limit = true},
    {"citizen", "id", CITIZEN, .id = true},
    {"plan", "citizen", PLAN, .id = true},
    {"history", "citizen", HISTORY, .id = true, .limit = true},
    {"drafts", "citizen", DRAFTS, .id = true},
    {"draft", "id", DRAFT, .id = true},
};

static const Question *find_question(const char *name) {
  for (size_t i = 0; i < sizeof QUESTIONS / sizeof *QUESTIONS; i++)
    if (strcmp(QUESTIONS[i].name, name) == 0) return &QUESTIONS[i];
  return NULL;
}

static int limit_of(const Json *arguments) {
  double limit = json_number(json_field(arguments, "limit"), LIMIT_DEFAULT);
  if (!(limit >= 1)) return 1;
  return limit > LIMIT_MAX ? LIMIT_MAX : (int)limit;
}

static Status ask(Store *store, const Question *question, const char *argument, int limit, Buf *out,
                  Fault *fault) {
  sqlite3_stmt *statement;
  bool row;
  Status status = sql_prepare(store, question->sql, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, argument);
  if (question->limit) sqlite3_bind_int(statement, 2, limit);
  status = sql_step(store, statement, &row, fault);
  if (status != ST_OK) return status;
  if (!row) return fault_set(fault, ST_NOT_FOUND, "%s: there is no such one", question->name);
  const char *text = (const char *)sqlite3_column_text(statement, 0);
  if (text) buf_add(out, text, (size_t)sqlite3_column_bytes(statement, 0));
  sqlite3_reset(statement);
  if (!text) return fault_set(fault, ST_NO_MEMORY, "no memory to read");
  return out->status == ST_OK
             ? ST_OK
             : fault_set(fault, out->status, "%s: the answer is too large", question->name);
}

Status store_read(Store *store, const char *name, const char *arguments, Buf *out, Fault *fault) {
  const Question *question = find_question(name);
  if (!question) return fault_set(fault, ST_BAD_INPUT, "nothing can be read under that name");
  Json *node = NULL;
  Status status = json_parse(arguments, strlen(arguments), &node);
  if (status != ST_OK) return fault_set(fault, status, "%s: the arguments are not JSON", name);
  const char *argument = json_text(json_field(node, question->argument));
  if (!argument || (question->id && !entry_is_id(argument))) {
    status = fault_set(fault, ST_BAD_INPUT, "%s: argument \"%s\" is missing or wrong", name,
                       question->argument);
  } else {
    status = ask(store, question, argument, limit_of(node), out, fault);
  }
  json_free(node);
  return status;
}
