/* What can be read of meetings; read.c says how. What those at the table say there is told to them all (reading.h), but
 * what is about a goal or an area, which is told with it. */
#include "store/read.h"
#include "store/read_sql.h"

/* clang-format off */
#define PLANNED "'id',m.id,'',as_json(m.body),'state',m.state,'at',m.at_ms,'begun_at',m.begun_ms,'ended_at',m.ended_ms"

static const char MEETINGS[] =
  "SELECT json_group_array(" OBJECT(PLANNED ",'next',as_json(m.next),'why',m.why") " ORDER BY m.seq DESC)"
  " FROM meeting m WHERE m.citizen=?1" SEES("m.citizen", "'meeting '||m.id");

/* Words that are about nothing in particular were said before all at that table, and are of the topic 'own' for
 * everybody else. A point on the agenda in the citizen's own words is asked about like a topic, so it is one at the
 * table, too. */
#define TOPIC_OF_THING(area) \
  "CASE WHEN t.goal IS NOT NULL THEN topic_of(" area ") WHEN t.area IS NOT NULL THEN topic_of(t.area)" \
  " WHEN t.kind='topic' THEN 'own' WHEN t.kind='person' THEN 'meeting '||t.meeting ELSE 'said '||t.meeting END"
#define AREA_OF_GOAL "(SELECT g.area FROM goal g WHERE g.citizen=t.citizen AND g.id=t.goal)"
#define OF_MEETING(where) \
  "WITH m AS MATERIALIZED (SELECT * FROM meeting m WHERE m.citizen=?1 AND " where SEES("m.citizen", "'meeting '||m.id") \
  " ORDER BY m.begun_seq DESC LIMIT 1)," \
  "t AS MATERIALIZED (SELECT t.* FROM m JOIN meeting_thing t ON t.citizen=m.citizen AND t.meeting=m.id WHERE 1" \
  SEES("t.citizen", TOPIC_OF_THING(AREA_OF_GOAL)) SEES("t.citizen", TOPIC_OF_THING(AREA_THEN("t.goal", "t.seq"))) ")"

#define THINGS(kind, more, order) \
  LIST("'id',id,'',as_json(body),'at',at_ms,'by'," NAMED("who") more, order, "t WHERE kind='" kind "'")
#define SIDES \
  LIST("'side',side,'talk',talk", "side", \
       "(SELECT body->>'side' AS side,sum(talk_ms) AS talk FROM t WHERE kind='person' GROUP BY 1)")
#define TURN "iif(m.speaker IS NULL,NULL,object('person',m.speaker,'at',m.turn_ms))"

/* What came or changed in the plan while it lasted. */
#define NUMBER_OF(seq) "(SELECT person_seq FROM journal n WHERE n.seq=" seq ")"
#define CHANGES \
  "as_json((SELECT json_group_array(" TOLD_ENTRY " ORDER BY person_seq) FROM (SELECT j.* FROM m JOIN journal j" \
  " ON j.citizen=m.citizen AND j.person_seq>" NUMBER_OF("m.begun_seq") \
  " AND j.person_seq<coalesce(" NUMBER_OF("m.ended_seq") ",1e15)" \
  " WHERE j.kind<>'answer' AND j.kind NOT LIKE 'draft.%' AND (j.kind GLOB 'goal.*' OR j.kind GLOB 'agreement.*'" \
  " OR j.kind IN ('wish.new','wish.status','strength.new','progress.new','note.new','talk.point','review.set'," \
  "'person.new','plan.agreed','plan.declined'))" SEES_ENTRY ")))"

/* All of it that a screen at the table shows. */
#define WHOLE(more) \
  " SELECT " OBJECT(PLANNED ",'phase',m.phase->>'phase','goal',m.phase->>'goal','phase_at',m.phase->>'at','mark',m.mark->>'mark'," \
    "'mark_words',iif(sees(m.citizen,'said '||m.id),m.mark->>'words',NULL)," \
    "'mark_at',m.mark->>'at','paused_at',m.paused_ms,'paused_why',m.paused_why," \
    "'paused',m.paused_total,'turn'," TURN ",'read_back_at',m.read_ms,'next',as_json(m.next),'why',m.why," \
    "'persons'," THINGS("person", ",'talk',talk_ms", "seq,id") ",'sides'," SIDES \
    ",'topics'," THINGS("topic", "", "coalesce(body->>'order',99),seq") ",'sent_in'," THINGS("sent_in", "", "seq") \
    ",'parked'," THINGS("parked", "", "seq") ",'decided'," THINGS("decided", "", "seq") \
    ",'disagreed'," THINGS("disagreed", "", "seq") ",'adopted'," THINGS("adopted", "", "seq") \
    ",'confirmed'," LIST("'person',id,'',as_json(body),'at',at_ms", "seq", "t WHERE kind='confirmed'") \
    more ",'access',as_json(access_to(m.citizen))") " FROM m"

static const char MEETING[] = OF_MEETING("m.id=?9") WHOLE(",'changes'," CHANGES);
static const char MEETING_NOW[] = OF_MEETING("m.state='begun'") WHOLE("");
/* clang-format on */

static const ReadQuestion QUESTIONS[] = {
    {.name = "meetings", .argument = "citizen", .sql = MEETINGS, .of_citizen = true},
    {.name = "meeting", .argument = "citizen", .also = "id", .sql = MEETING, .of_citizen = true},
    {.name = "meeting_now", .argument = "citizen", .sql = MEETING_NOW, .of_citizen = true},
};

ReadPart read_meeting(void) {
  return (ReadPart){QUESTIONS, (int)(sizeof QUESTIONS / sizeof *QUESTIONS)};
}
