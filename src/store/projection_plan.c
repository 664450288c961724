/* The tables of plans and drafts, and what each kind of entry does to them, as data. */
#include "store/projection.h"

/* Everything of one citizen lies together: reading a plan touches only that citizen's pages. */
static const Table TABLES[] = {
    {"citizen", "id TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, lang TEXT NOT NULL,"
                " reading TEXT, since_ms INTEGER NOT NULL"},
    {"plan",
     "citizen TEXT PRIMARY KEY, status TEXT NOT NULL, version INTEGER NOT NULL, agreed_ms INTEGER,"
     " reason TEXT, ask_again TEXT, review TEXT, signed_ms INTEGER, strokes TEXT"},
    {"strength", "citizen TEXT, id TEXT, seq INTEGER NOT NULL, words TEXT NOT NULL, area TEXT,"
                 " speaker TEXT NOT NULL, PRIMARY KEY(citizen, id)"},
    {"wish", "citizen TEXT, id TEXT, seq INTEGER NOT NULL, words TEXT NOT NULL, area TEXT,"
             " speaker TEXT NOT NULL, status TEXT NOT NULL, who TEXT NOT NULL, name TEXT,"
             " PRIMARY KEY(citizen, id)"},
    {"note", "citizen TEXT, id TEXT, seq INTEGER NOT NULL, words TEXT NOT NULL, area TEXT,"
             " goal TEXT, duty INTEGER, assessment TEXT, next_step TEXT, source TEXT,"
             " speaker TEXT NOT NULL, who TEXT NOT NULL, name TEXT, at_ms INTEGER NOT NULL,"
             " PRIMARY KEY(citizen, id)"},
    {"goal",
     "citizen TEXT, id TEXT, seq INTEGER NOT NULL, words TEXT NOT NULL, area TEXT, why TEXT,"
     " first_step TEXT, helper TEXT, due TEXT, fallback TEXT, sure INTEGER,"
     " rank INTEGER NOT NULL, status TEXT NOT NULL, PRIMARY KEY(citizen, id)"},
    /* Under which area a goal stood, from which entry on: what was said then belongs to both. */
    {"goal_area",
     "citizen TEXT, goal TEXT, seq INTEGER, area TEXT, PRIMARY KEY(citizen, goal, seq)"},
    {"wording", "citizen TEXT, goal TEXT, seq INTEGER, words TEXT NOT NULL, at_ms INTEGER NOT NULL,"
                " speaker TEXT NOT NULL, who TEXT, name TEXT, PRIMARY KEY(citizen, goal, seq)"},
    {"progress", "citizen TEXT, goal TEXT, seq INTEGER, step INTEGER NOT NULL, words TEXT,"
                 " at_ms INTEGER NOT NULL, speaker TEXT NOT NULL, PRIMARY KEY(citizen, goal, seq)"},
    {"agreement",
     "citizen TEXT, id TEXT, seq INTEGER NOT NULL, what TEXT NOT NULL, who TEXT NOT NULL,"
     " who_role TEXT NOT NULL, due TEXT, fallback TEXT, goal TEXT, status TEXT NOT NULL,"
     " PRIMARY KEY(citizen, id)"},
    {"person",
     "citizen TEXT, id TEXT, seq INTEGER NOT NULL, name TEXT NOT NULL, role TEXT, helps TEXT,"
     " near INTEGER NOT NULL, PRIMARY KEY(citizen, id)"},
    {"talk", "citizen TEXT, topic TEXT, words TEXT NOT NULL, PRIMARY KEY(citizen, topic)"},
    {"draft", "id TEXT PRIMARY KEY, citizen TEXT NOT NULL, state TEXT NOT NULL, head TEXT NOT NULL,"
              " seq INTEGER NOT NULL, saved_ms INTEGER NOT NULL, kind TEXT NOT NULL"},
    {"question", "citizen TEXT, draft TEXT, path TEXT, seq INTEGER NOT NULL, flow TEXT NOT NULL,"
                 " state TEXT NOT NULL, ask TEXT NOT NULL, words TEXT NOT NULL, about TEXT,"
                 " PRIMARY KEY(citizen, draft, path)"},
    {"draft_answer",
     "draft TEXT, path TEXT, state TEXT NOT NULL, value TEXT, PRIMARY KEY(draft, path)"},
};
static const char INDEXES[] = "CREATE INDEX citizen_by_name ON citizen(folded, id, name, since_ms);"
                              "CREATE INDEX draft_open ON draft(citizen, seq) WHERE state='open';";

/* Absent leaves a field as it is; an empty text takes it away. */
#define KEEP(column)                                                                               \
  column "=CASE WHEN ?4->'" column "' IS NULL THEN " column " ELSE nullif(?4->>'" column "','') "  \
         "END"
/* An empty object is no day. */
#define DAY "nullif(?4->'when','{}')"
#define KEEP_DAY "due=CASE WHEN ?4->'when' IS NULL THEN due ELSE " DAY " END"
/* A draft that ended with questions left open waits for them: its answers are what they are asked
 * among. */
#define LEFT_OPEN "EXISTS(SELECT 1 FROM question WHERE citizen=?1 AND draft=?4->>'draft')"
#define PLAN_ROW "INSERT OR IGNORE INTO plan(citizen,status,version) VALUES(?1,'none',0)"
#define THIS " WHERE citizen=?1 AND id=?4->>'id'"

#define GOAL_TEXTS                                                                                 \
  KEEP("area") "," KEEP("why") "," KEEP("first_step") "," KEEP("helper") "," KEEP("fallback")

/* In the order of the file; several changes of one kind run one after the other. */
static const Change CHANGES[] = {
    {"citizen.new", "INSERT INTO citizen(id,name,folded,lang,since_ms)"
                    " VALUES(?1,?4->>'name',fold(?4->>'name'),?4->>'lang',?3)"},
    {"citizen.change", "UPDATE citizen SET name=coalesce(?4->>'name',name),"
                       "folded=coalesce(fold(?4->>'name'),folded),lang=coalesce(?4->>'lang',lang),"
                       "reading=coalesce(?4->>'reading',reading) WHERE id=?1"},
    {"answer", "INSERT INTO draft_answer(draft,path,state,value)"
               " VALUES(?4->>'draft',?4->>'path',?4->>'state',?4->'value') ON CONFLICT(draft,path)"
               " DO UPDATE SET state=excluded.state,value=coalesce(excluded.value,value)"},
    {"answer",
     "UPDATE draft SET head=coalesce(?4->'head',head),seq=?2,saved_ms=?3 WHERE id=?4->>'draft'"},
    {"draft.open", "INSERT INTO draft(id,citizen,state,head,seq,saved_ms,kind)"
                   " VALUES(?4->>'draft',?1,'open',?4->'head',?2,?3,"
                   "iif(?4->>'$.head.flow' GLOB 'learning/*','learn','plan'))"},
    {"draft.move", "UPDATE draft SET head=?4->'head',seq=?2,saved_ms=?3 WHERE id=?4->>'draft'"},
    {"draft.done", "UPDATE draft SET state=iif(" LEFT_OPEN ",'waiting','done'),head=iif(" LEFT_OPEN
                   ",head,'{}'),seq=?2,saved_ms=?3 WHERE id=?4->>'draft'"},
    {"draft.done", "DELETE FROM draft_answer WHERE draft=?4->>'draft' AND NOT " LEFT_OPEN},
    {"draft.drop",
     "UPDATE draft SET state='dropped',head='{}',seq=?2,saved_ms=?3 WHERE id=?4->>'draft'"},
    {"draft.drop", "DELETE FROM draft_answer WHERE draft=?4->>'draft'"},
    {"strength.new", "INSERT INTO strength(citizen,id,seq,words,area,speaker)"
                     " VALUES(?1,?4->>'id',?2,?4->>'words',?4->>'area',?4->>'speaker')"},
    {"wish.new", "INSERT INTO wish(citizen,id,seq,words,area,speaker,status,who,name) VALUES(?1,?4->>'id',?2,"
                 "?4->>'words',?4->>'area',?4->>'speaker','open',?7,?4->>'name')"},
    {"note.new", "INSERT INTO note(citizen,id,seq,words,area,goal,speaker,who,name,at_ms)"
                 " VALUES(?1,?4->>'id',?2,?4->>'words',?4->>'area',?4->>'goal',?4->>'speaker',?7,"
                 "?4->>'name',?3)"},
    {"wish.status", "UPDATE wish SET status=?4->>'status'" THIS},
    {"goal.new",
     "INSERT INTO goal(citizen,id,seq,words,area,why,first_step,helper,due,fallback,sure,rank,"
     "status) VALUES(?1,?4->>'id',?2,?4->>'words',?4->>'area',?4->>'why',?4->>'first_step',"
     "?4->>'helper'," DAY ",?4->>'fallback',?4->>'sure',?4->>'rank',?4->>'status')"},
    {"goal.new", "INSERT INTO wording(citizen,goal,seq,words,at_ms,speaker)"
                 " VALUES(?1,?4->>'id',?2,?4->>'words',?3,?4->>'speaker')"},
    {"goal.change",
     "UPDATE goal SET words=coalesce(?4->>'words',words)," KEEP_DAY ","
     "sure=coalesce(?4->>'sure',sure),rank=coalesce(?4->>'rank',rank)," GOAL_TEXTS THIS},
    {"goal.change", "INSERT INTO wording(citizen,goal,seq,words,at_ms,speaker)"
                    " SELECT ?1,?4->>'id',?2,?4->>'words',?3,coalesce(?4->>'speaker',?5)"
                    " WHERE ?4->'words' IS NOT NULL"},
    {"goal.new",
     "INSERT INTO goal_area(citizen,goal,seq,area) VALUES(?1,?4->>'id',?2,?4->>'area')"},
    {"goal.change",
     "INSERT INTO goal_area(citizen,goal,seq,area) SELECT ?1,?4->>'id',?2,?4->>'area'"
     " WHERE ?4->'area' IS NOT NULL"},
    {"goal.status", "UPDATE goal SET status=?4->>'status'" THIS},
    {"progress.new", "INSERT INTO progress(citizen,goal,seq,step,words,at_ms,speaker)"
                     " VALUES(?1,?4->>'goal',?2,?4->>'step',?4->>'words',?3,?4->>'speaker')"},
    {"agreement.new",
     "INSERT INTO agreement(citizen,id,seq,what,who,who_role,due,fallback,goal,status)"
     " VALUES(?1,?4->>'id',?2,?4->>'what',?4->>'who',?4->>'who_role'," DAY ","
     "?4->>'fallback',?4->>'goal','agreed')"},
    {"agreement.change",
     "UPDATE agreement SET what=coalesce(nullif(?4->>'what',''),what),"
     "who=coalesce(nullif(?4->>'who',''),who),who_role=coalesce(?4->>'who_role',who_role)," KEEP_DAY
     "," KEEP("fallback") THIS},
    {"agreement.status", "UPDATE agreement SET status=?4->>'status'," KEEP_DAY THIS},
    {"person.new", "INSERT INTO person(citizen,id,seq,name,role,helps,near)"
                   " VALUES(?1,?4->>'id',?2,?4->>'name',?4->>'role',?4->>'helps',?4->>'near')"},
    {"person.change", "UPDATE person SET name=coalesce(nullif(?4->>'name',''),name),"
                      "near=coalesce(?4->>'near',near)," KEEP("role") "," KEEP("helps") THIS},
    {"person.gone", "DELETE FROM person" THIS},
    {"talk.point", "INSERT INTO talk(citizen,topic,words) VALUES(?1,?4->>'topic',?4->>'words')"
                   " ON CONFLICT(citizen,topic) DO UPDATE SET words=excluded.words"},
    {"review.set", PLAN_ROW},
    {"review.set", "UPDATE plan SET review=?4->'when' WHERE citizen=?1"},
    {"plan.agreed", PLAN_ROW},
    {"plan.agreed",
     "UPDATE plan SET status='agreed',version=?4->>'version',agreed_ms=?3,reason=NULL,"
     "ask_again=NULL WHERE citizen=?1"},
    {"plan.declined", PLAN_ROW},
    {"plan.declined",
     "UPDATE plan SET status='declined',reason=?4->>'reason',ask_again=?4->'ask_again'"
     " WHERE citizen=?1"},
    {"signature.new", PLAN_ROW},
    {"signature.new", "UPDATE plan SET signed_ms=?3,strokes=?4->>'strokes' WHERE citizen=?1"},
    {"question.open",
     "INSERT INTO question(citizen,draft,path,seq,flow,state,ask,words,about) "
     "VALUES(?1,?4->>'draft',"
     "?4->>'path',?2,?4->>'flow',?4->>'state',?4->>'ask',?4->>'words',?4->>'about')"
     " ON CONFLICT(citizen,draft,path) DO UPDATE SET state=excluded.state,words=excluded.words"},
    {"question.closed",
     "DELETE FROM question WHERE citizen=?1 AND draft=?4->>'draft' AND path=?4->>'path'"},
};

ProjectionPart projection_plan(void) {
  return (ProjectionPart){.tables = TABLES,
                          .table_count = sizeof TABLES / sizeof *TABLES,
                          .changes = CHANGES,
                          .change_count = sizeof CHANGES / sizeof *CHANGES,
                          .indexes = INDEXES};
}
