/* The tables of people, parts in a plan, consents and looks, and what each kind of entry does to
 * them. Codes are not here: they are in no journal (schema.c). */
#include "store/projection.h"

static const Table TABLES[] = {
    {"staff",
     "id TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, role TEXT NOT NULL, job TEXT,"
     " unit TEXT, side TEXT NOT NULL, active INTEGER NOT NULL, last_day INTEGER, purpose TEXT,"
     " meeting TEXT,"
     " since_ms INTEGER NOT NULL"},
    {"place", "id TEXT PRIMARY KEY, name TEXT NOT NULL, since_ms INTEGER NOT NULL"},
    {"idle", "role TEXT PRIMARY KEY, minutes INTEGER NOT NULL"},
    {"restored", "seq INTEGER PRIMARY KEY, how TEXT NOT NULL, seen INTEGER NOT NULL, here INTEGER NOT NULL,"
                 " last_day INTEGER, looked_at INTEGER NOT NULL, at_ms INTEGER NOT NULL"},
    {"assignment", "citizen TEXT, staff TEXT, role TEXT NOT NULL, topics TEXT NOT NULL,"
                   " at_ms INTEGER NOT NULL, PRIMARY KEY(citizen, staff)"},
    {"consent",
     "citizen TEXT, recipient TEXT, yes_to TEXT, purpose TEXT, topic TEXT, state TEXT NOT NULL,"
     " last_day INTEGER, at_ms INTEGER NOT NULL, how TEXT NOT NULL, lang TEXT NOT NULL,"
     " interpreter TEXT, present TEXT, who TEXT NOT NULL,"
     " PRIMARY KEY(citizen, recipient, yes_to, purpose, topic)"},
    {"consent_later",
     "citizen TEXT, recipient TEXT, yes_to TEXT, purpose TEXT, reason TEXT NOT NULL,"
     " ask_again INTEGER, at_ms INTEGER NOT NULL, PRIMARY KEY(citizen, recipient, yes_to, purpose)"},
    {"legal_share",
     "citizen TEXT, seq INTEGER, id TEXT NOT NULL, recipient TEXT, outside TEXT, law TEXT,"
     " paragraph TEXT NOT NULL, topics TEXT NOT NULL, why TEXT NOT NULL, told INTEGER NOT NULL,"
     " last_day INTEGER NOT NULL, who TEXT NOT NULL, at_ms INTEGER NOT NULL,"
     " PRIMARY KEY(citizen, seq)"},
    {"look",
     "citizen TEXT, seq INTEGER, id TEXT NOT NULL, who TEXT NOT NULL, role TEXT NOT NULL,"
     " basis TEXT NOT NULL, topics TEXT NOT NULL, what TEXT NOT NULL, purpose TEXT NOT NULL,"
     " at_ms INTEGER NOT NULL, PRIMARY KEY(citizen, seq)"},
    {"emergency",
     "citizen TEXT, seq INTEGER, who TEXT NOT NULL, second TEXT NOT NULL, reason TEXT NOT NULL,"
     " words TEXT, ends_ms INTEGER NOT NULL, at_ms INTEGER NOT NULL, PRIMARY KEY(citizen, seq)"},
    {"untold",
     "citizen TEXT, id TEXT, kind TEXT NOT NULL, who TEXT NOT NULL, reason TEXT, words TEXT,"
     " at_ms INTEGER NOT NULL, PRIMARY KEY(citizen, id)"},
};

/* From a person to the plans they may have to do with. */
static const char INDEXES[] = "CREATE INDEX assignment_of ON assignment(staff, citizen);"
                              "CREATE INDEX consent_of ON consent(recipient, citizen);"
                              "CREATE INDEX share_of ON legal_share(recipient, citizen);"
                              "CREATE INDEX emergency_of ON emergency(who, citizen);"
                              "CREATE INDEX look_at ON look(at_ms);"
                              "CREATE INDEX restored_open ON restored(looked_at, seq);"
                              "CREATE INDEX staff_role ON staff(role, active);";

/* clang-format off */
#define DAY_IN(field)                                                                                               \
  "(?4->>'$." field ".year')*10000+(?4->>'$." field ".month')*100+(?4->>'$." field ".day')"
#define LAST_DAY DAY_IN("last_day")
/* An answer ends the waiting for it; also what waited without anybody's name. */
#define ANSWERED                                                                                                    \
  "DELETE FROM consent_later WHERE citizen=?1 AND recipient IN ('',?4->>'recipient')"                               \
  " AND yes_to IN ('',?4->>'yes_to') AND purpose IN ('',?4->>'purpose')"
#define ID "lower(hex(?6))"
#define IS_OLDER "?4->'$.last_day' IS NOT NULL"
/* One cell per topic of the list `field`; a later answer stands in the place of an earlier one. */
#define CELLS(field, state)                                                                                         \
  "INSERT OR REPLACE INTO consent(citizen,recipient,yes_to,purpose,topic,state,last_day,at_ms,how,lang,interpreter,"\
  "present,who) SELECT ?1,?4->>'recipient',?4->>'yes_to',?4->>'purpose',value,'" state "'," LAST_DAY ",?3,"         \
  "?4->>'how',?4->>'lang',?4->>'interpreter',?4->'present',?7 FROM json_each(?4,'$." field "')"
#define KEEP(column)                                                                                                \
  column "=CASE WHEN ?4->'" column "' IS NULL THEN " column " ELSE nullif(?4->>'" column "','') END"

static const Change CHANGES[] = {
    {"staff.new", "INSERT INTO staff(id,name,folded,role,job,unit,side,active,last_day,purpose,"
                  "meeting,since_ms) VALUES(?1,?4->>'name',fold(?4->>'name'),?4->>'role',?4->>'job',?4->>'unit',"
                  "?4->>'side',1," LAST_DAY ",?4->>'purpose',?4->>'meeting',?3)"},
    {"staff.change", "UPDATE staff SET name=coalesce(?4->>'name',name),"
                     "folded=coalesce(fold(?4->>'name'),folded),role=coalesce(?4->>'role',role),"
                     KEEP("job") "," KEEP("unit") ",side=coalesce(?4->>'side',side),"
                     "active=coalesce(?4->>'active',active),last_day=coalesce(" LAST_DAY ",last_day),"
                     "purpose=coalesce(?4->>'purpose',purpose)," KEEP("meeting")
                     ""
                     " WHERE id=?1"},
    {"staff.disable", "UPDATE staff SET active=0 WHERE id=?1"},
    {"place.named", "INSERT OR REPLACE INTO place(id,name,since_ms) VALUES(?1,?4->>'name',?3)"},
    {"code.changed", "INSERT INTO untold(citizen,id,kind,who,at_ms) SELECT ?1," ID ",'code.changed',?7,?3"
                     " WHERE ?4->>'by'='staff' AND EXISTS(SELECT 1 FROM citizen WHERE id=?1)"},
    {"role.assigned", "INSERT OR REPLACE INTO assignment(citizen,staff,role,topics,at_ms)"
                      " VALUES(?1,?4->>'staff',?4->>'role',?4->'topics',?3)"},
    {"role.ended", "DELETE FROM assignment WHERE citizen=?1 AND staff=?4->>'staff'"},
    {"consent.set", CELLS("given", "given")},
    {"consent.set", CELLS("refused", "refused")},
    {"consent.set", ANSWERED},
    {"consent.withdrawn", ANSWERED},
    {"consent.withdrawn", "UPDATE consent SET state='withdrawn',at_ms=?3 WHERE citizen=?1"
                          " AND recipient=?4->>'recipient' AND yes_to=?4->>'yes_to' AND purpose=?4->>'purpose'"
                          " AND state='given' AND topic IN (SELECT value FROM json_each(?4,'$.topics'))"},
    {"consent.postponed", "INSERT OR REPLACE INTO consent_later(citizen,recipient,yes_to,purpose,reason,ask_again,"
                          "at_ms) VALUES(?1,coalesce(?4->>'recipient',''),coalesce(?4->>'yes_to',''),"
                          "coalesce(?4->>'purpose',''),?4->>'reason'," DAY_IN("ask_again") ",?3)"},
    {"share.law", "INSERT INTO legal_share(citizen,seq,id,recipient,outside,law,paragraph,topics,why,told,last_day,who,"
                  "at_ms) VALUES(?1,?2," ID ",?4->>'recipient',?4->>'outside',?4->>'law',?4->>'paragraph',?4->'topics',?4->>'why',?4->>'told',"
                  LAST_DAY ",?7,?3)"},
    {"share.law", "INSERT INTO untold(citizen,id,kind,who,reason,words,at_ms)"
                  " SELECT ?1," ID ",'share.law',?7,coalesce(nullif(?4->>'law','other'),?4->>'paragraph'),"
                  "?4->>'why',?3 WHERE NOT ?4->>'told'"},
    {"access.look", "INSERT INTO look(citizen,seq,id,who,role,basis,topics,what,purpose,at_ms)"
                    " VALUES(?1,?2," ID ",?4->>'by',?4->>'role',?4->>'basis',?4->'topics',?4->>'what',"
                    "?4->>'purpose',?3)"},
    {"access.emergency", "INSERT INTO emergency(citizen,seq,who,second,reason,words,ends_ms,at_ms)"
                         " VALUES(?1,?2,?4->>'by',?4->>'second',?4->>'reason',?4->>'words',?4->>'ends_ms',?3)"},
    {"access.emergency", "INSERT INTO untold(citizen,id,kind,who,reason,words,at_ms)"
                         " VALUES(?1," ID ",'access.emergency',?4->>'by',?4->>'reason',?4->>'words',?3)"},
    {"place.idle", "INSERT OR REPLACE INTO idle(role,minutes) VALUES(?4->>'role',?4->>'minutes')"},
    {"data.restored", "INSERT INTO restored(seq,how,seen,here,last_day,looked_at,at_ms)"
                      " VALUES(?2,?4->>'how',?4->>'seen',?4->>'here'," LAST_DAY ",0,?3)"},
    /* What was taken back since stands in an older store as a yes: so none of them counts until it is said again. */
    {"data.restored", "UPDATE consent SET last_day=min(last_day," LAST_DAY ") WHERE " IS_OLDER " AND state='given'"},
    {"data.restored", "UPDATE legal_share SET last_day=min(last_day," LAST_DAY ") WHERE " IS_OLDER},
    {"data.restored", "UPDATE emergency SET ends_ms=min(ends_ms,?3) WHERE " IS_OLDER},
    {"data.restored", "DELETE FROM assignment WHERE " IS_OLDER},
    {"data.restored", "INSERT INTO untold(citizen,id,kind,who,at_ms) SELECT id," ID ",'data.restored','',?3"
                      " FROM citizen WHERE " IS_OLDER},
    {"data.looked_at", "UPDATE restored SET looked_at=1"},
    {"access.told", "DELETE FROM untold WHERE citizen=?1 AND id=?4->>'id'"},
};
/* clang-format on */

ProjectionPart projection_people(void) {
  return (ProjectionPart){.tables = TABLES,
                          .table_count = sizeof TABLES / sizeof *TABLES,
                          .changes = CHANGES,
                          .change_count = sizeof CHANGES / sizeof *CHANGES,
                          .indexes = INDEXES};
}
