/* The tables of the store's projections: meetings and what came of them. */
#include "store/projection.h"

#include <stddef.h>

/* clang-format off */
static const Table TABLES[] = {
    {"meeting",
     "citizen TEXT,id TEXT,seq INTEGER NOT NULL,at_ms INTEGER NOT NULL,body TEXT NOT NULL,state TEXT NOT NULL,"
     "begun_ms INTEGER,begun_seq INTEGER,ended_ms INTEGER,ended_seq INTEGER,phase TEXT,mark TEXT,paused_ms INTEGER,"
     "paused_why TEXT,paused_total INTEGER NOT NULL,speaker TEXT,turn_ms INTEGER,next TEXT,read_ms INTEGER,why TEXT,"
     "PRIMARY KEY(citizen,id)"},
    /* Points on the agenda, people, and what was said. `goal` and `area`: what it is about. `talk_ms` of people: how
     * long they have spoken, but for the turn that is theirs now. */
    {"meeting_thing",
     "citizen TEXT,meeting TEXT,kind TEXT,id TEXT,seq INTEGER NOT NULL,at_ms INTEGER NOT NULL,body TEXT NOT NULL,"
     "goal TEXT,area TEXT,talk_ms INTEGER NOT NULL,who TEXT NOT NULL,PRIMARY KEY(citizen,meeting,kind,id)"},
};

#define THIS " WHERE citizen=?1 AND id=?4->>'meeting'"
/* What is said again changes, member by member; of a day nothing of the one before may stay. */
#define NEW_BODY "json_remove(?4,'$.id','$.meeting','$.person')"
#define NEW_DAY "iif(?4->'when' IS NULL,body,json_remove(body,'$.when'))"
#define NO_DAY(body) "json_remove(" body ",iif(" body "->>'when'='{}','$.when','$.none'))"

/* What something is about may be said by the id of a goal, an agreement or something decided. */
#define ABOUT                                                                                                       \
  "coalesce(?4->>'goal',(SELECT id FROM goal WHERE citizen=?1 AND id=?4->>'about'),"                                \
  "(SELECT goal FROM agreement WHERE citizen=?1 AND id=?4->>'about'),"                                              \
  "(SELECT goal FROM meeting_thing WHERE citizen=?1 AND meeting=?4->>'meeting' AND kind='decided' AND id=?4->>'about'))"
/* What it is about does not change: what was said before would belong to something else. */
#define STAYS "goal=coalesce(goal,excluded.goal),area=coalesce(area,excluded.area),at_ms=?3,who=?7"
#define THING(kind, id)                                                                                             \
  "INSERT INTO meeting_thing(citizen,meeting,kind,id,seq,at_ms,body,goal,area,talk_ms,who)"                         \
  " VALUES(?1,?4->>'meeting','" kind "',?4->>'" id "',?2,?3," NEW_BODY "," ABOUT ",?4->>'area',0,?7)"               \
  " ON CONFLICT(citizen,meeting,kind,id) DO UPDATE SET body=json_patch(body," NEW_BODY ")," STAYS
/* Who confirms or sends in is named beside the words. */
#define THING_OF_PERSON(kind)                                                                                       \
  "INSERT INTO meeting_thing(citizen,meeting,kind,id,seq,at_ms,body,goal,area,talk_ms,who)"                         \
  " VALUES(?1,?4->>'meeting','" kind "',?4->>'id',?2,?3,json_remove(?4,'$.id','$.meeting')," ABOUT ",?4->>'area',0,?7)"\
  " ON CONFLICT(citizen,meeting,kind,id) DO UPDATE SET body=json_remove(?4,'$.id','$.meeting')," STAYS

/* The turn that ends here is counted; time in which the meeting rests is nobody's. */
#define SPOKEN(when)                                                                                                \
  "UPDATE meeting_thing SET talk_ms=talk_ms+max(0,?3-(SELECT turn_ms FROM meeting m WHERE m.citizen=?1"             \
  " AND m.id=?4->>'meeting')) WHERE citizen=?1 AND meeting=?4->>'meeting' AND kind='person' AND id="                \
  "(SELECT speaker FROM meeting m WHERE m.citizen=?1 AND m.id=?4->>'meeting' AND m.turn_ms IS NOT NULL)" when
#define LEAVES " AND ?4->>'state' IN ('left','absent') AND id=?4->>'person'"
#define STOPS " AND ?4->>'mark'='stop'"
#define PAUSE(why, when) "UPDATE meeting SET paused_ms=?3,paused_why=" why ",turn_ms=NULL" THIS " AND paused_ms IS NULL" when
#define REST_ENDS "paused_total=paused_total+max(0,?3-coalesce(paused_ms,?3)),paused_ms=NULL,paused_why=NULL"
#define OVER(state)                                                                                                 \
  "UPDATE meeting SET state='" state "',ended_ms=?3,ended_seq=?2," REST_ENDS ",speaker=NULL,turn_ms=NULL,"          \
  "why=?4->>'why'" THIS

static const Change CHANGES[] = {
    {"meeting.new", "INSERT INTO meeting(citizen,id,seq,at_ms,body,state,paused_total)"
                    " VALUES(?1,?4->>'id',?2,?3," NO_DAY(NEW_BODY) ",'planned',0)"},
    {"meeting.change", "UPDATE meeting SET body=" NO_DAY("json_patch(" NEW_DAY "," NEW_BODY ")")
                       " WHERE citizen=?1 AND id=?4->>'id'"},
    {"meeting.topic", THING("topic", "id")},
    {"meeting.person", SPOKEN(LEAVES)},
    {"meeting.person", "UPDATE meeting SET speaker=NULL,turn_ms=NULL" THIS
                       " AND ?4->>'state' IN ('left','absent') AND speaker=?4->>'person'"},
    {"meeting.person", THING("person", "person")},
    {"meeting.sent_in", THING_OF_PERSON("sent_in")},
    {"meeting.begun", "UPDATE meeting SET state='begun',begun_ms=?3,begun_seq=?2,body=json_patch(body," NEW_BODY ")" THIS},
    {"meeting.phase", "UPDATE meeting SET phase=object('phase',?4->>'phase','goal',?4->>'goal','at',?3)" THIS},
    {"meeting.round", "UPDATE meeting SET body=json_patch(body,object('round',?4->>'choice'))" THIS},
    {"meeting.turn", SPOKEN("")},
    {"meeting.turn", "UPDATE meeting SET speaker=?4->>'person',turn_ms=iif(?4->>'person' IS NULL,NULL,?3)" THIS},
    {"meeting.mark", SPOKEN(STOPS)},
    {"meeting.mark", PAUSE("'stop'", STOPS)},
    {"meeting.mark", "UPDATE meeting SET mark=object('mark',?4->>'mark','words',?4->>'words','at',?3)" THIS},
    {"meeting.paused", SPOKEN("")},
    {"meeting.paused", PAUSE("?4->>'why'", "")},
    {"meeting.resumed", "UPDATE meeting SET " REST_ENDS ",turn_ms=iif(speaker IS NULL,NULL,?3)" THIS},
    {"meeting.parked", THING_OF_PERSON("parked")},
    {"meeting.unparked", "DELETE FROM meeting_thing WHERE citizen=?1 AND meeting=?4->>'meeting' AND kind='parked' AND id=?4->>'id'"},
    {"meeting.decided", THING("decided", "id")},
    {"meeting.disagreed", THING_OF_PERSON("disagreed")},
    {"meeting.adopted", THING("adopted", "id")},
    {"meeting.read_back", "UPDATE meeting SET read_ms=?3" THIS},
    {"meeting.next", "UPDATE meeting SET next=" NEW_BODY THIS},
    {"meeting.confirmed", THING("confirmed", "person")},
    {"meeting.held", SPOKEN("")},
    {"meeting.held", OVER("held")},
    {"meeting.cancelled", SPOKEN("")},
    {"meeting.cancelled", OVER("cancelled")},
};
/* clang-format on */

ProjectionPart projection_meeting(void) {
  return (ProjectionPart){.tables = TABLES,
                          .table_count = sizeof TABLES / sizeof *TABLES,
                          .changes = CHANGES,
                          .change_count = sizeof CHANGES / sizeof *CHANGES};
}
