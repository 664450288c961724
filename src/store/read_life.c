/* What can be read of the plan in use; read.c says how. */
#include "store/read.h"
#include "store/read_sql.h"

/* clang-format off */
#define TRUE_IF(condition) "iif(" condition ",as_json('true'),NULL)"

/* Which rounds there were, who has said theirs, and what may be read of it. */
static const char RATINGS[] =
  "SELECT " OBJECT("'rounds'," LIST("'round',round,'citizen'," TRUE_IF("a") ",'staff'," TRUE_IF("b") ",'closed'," TRUE_IF("x"),
      "round DESC", "(SELECT round,max(side='citizen') AS a,max(side='staff') AS b,max(side='closed') AS x FROM rating"
      " WHERE citizen=f.id GROUP BY round ORDER BY round DESC LIMIT ?2)")
    ",'ratings'," LIST("'round',round,'side',side,'step',step,'words',words,'name'," NAMED("r.who") ",'mine'," TRUE_IF("who=viewer()")
      ",'at',at_ms", "round DESC,seq", "rating r WHERE r.citizen=f.id AND r.side<>'closed'" TOLD("r.citizen", "r.round", "r.who")))
  " FROM citizen f WHERE f.id=?1" SEES("f.id", "'frame'");

/* Of goals, and those the law asks for; newest first. */
static const char GOAL_NOTES[] =
  "SELECT json_group_array(" OBJECT("'id',id,'goal',goal,'duty'," TRUE_IF("duty") ",'fact',words,'assessment',assessment,"
    "'next_step',next_step,'source',source,'speaker',speaker,'name'," NAMED("who") ",'at',at_ms") " ORDER BY seq DESC) FROM"
  " (SELECT * FROM note s WHERE s.citizen=?1 AND (s.goal IS NOT NULL OR s.duty)"
  SEES("s.citizen", "topic_of(" AREA_OF_AGREEMENT ")") SEES("s.citizen", "topic_of(" AREA_THEN("s.goal", "s.seq") ")")
  " ORDER BY seq DESC LIMIT ?2 OFFSET ?6)";

/* --- what was agreed each time --- */

static const char VERSIONS[] =
  "SELECT json_group_array(object('number',number,'at',at_ms) ORDER BY number DESC) FROM version v WHERE v.citizen=?1"
  SEES("v.citizen", "'frame'");

#define KEPT(part, filter) \
  "as_json((SELECT json_group_array(as_json(x.value) ORDER BY x.key) FROM json_each(v.parts,'$." part "') x WHERE 1" filter "))"
#define AREA_AT "topic_of(x.value->>'area')"
/* A goal that was moved since belongs to both. */
#define AREA_SINCE(goal) "topic_of((SELECT g.area FROM goal g WHERE g.citizen=?1 AND g.id=x.value->>'" goal "'))"
/* And an agreement to the area it was made under, as in `plan`. */
#define AREA_MADE \
  "topic_of(" AREA_THEN("x.value->>'goal'", "(SELECT a.seq FROM agreement a WHERE a.citizen=?1 AND a.id=x.value->>'id')") ")"
static const char VERSION[] =
  "SELECT object('number',number,'at',at_ms,'talk',as_json(parts->'talk'),'review',as_json(parts->'review')"
  ",'strengths'," KEPT("strengths", SEES("v.citizen", AREA_AT))
  ",'wishes'," KEPT("wishes", SEES("v.citizen", AREA_AT))
  ",'goals'," KEPT("goals", SEES("v.citizen", AREA_AT) SEES("v.citizen", AREA_SINCE("id")))
  ",'agreements'," KEPT("agreements", SEES("v.citizen", AREA_SINCE("goal")) SEES("v.citizen", AREA_MADE))
  ",'people'," KEPT("people", SEES("v.citizen", "'people'"))
  ") FROM version v WHERE v.citizen=?1 AND v.number=iif(?8=0,(SELECT max(number) FROM version WHERE citizen=?1),?8)"
  SEES("v.citizen", "'frame'");

/* --- what is new --- */

/* The last entry of before: ?8, or when the plan was agreed or a meeting held last. */
#define SAID_AT_ALL "kind<>'answer' AND kind NOT LIKE 'draft.%'"
#define BASE \
  "(SELECT coalesce(max(seq),0) AS seq,coalesce(max(person_seq),0) AS person_seq FROM journal WHERE citizen=?1 AND " SAID_AT_ALL \
  " AND iif(?8=0,kind IN ('plan.agreed','meeting.held'),at_ms<=?8)) base"
/* What was changed of it since then: the names of its fields. */
#define CHANGED(kind, thing) \
  "as_json((SELECT nullif(json_group_array(DISTINCT k.key),'[]') FROM journal j,json_each(j.body) k WHERE j.citizen=?1" \
  " AND j.person_seq>base.person_seq AND j.kind<>'answer' AND j.kind NOT LIKE 'draft.%' AND j.kind='" kind "'" \
  " AND j.body->>'id'=" thing " AND k.key NOT IN ('id','speaker')))"
#define STOOD_BEFORE(thing) \
  "(SELECT status FROM standing h WHERE h.citizen=?1 AND h.id=" thing " AND h.seq<=base.seq ORDER BY h.seq DESC LIMIT 1)"
#define MOVED_SINCE(thing) "EXISTS(SELECT 1 FROM standing h WHERE h.citizen=?1 AND h.id=" thing " AND h.seq>base.seq)"
#define CHANGED_SINCE(kind, thing) \
  "EXISTS(SELECT 1 FROM journal j WHERE j.citizen=?1 AND j.person_seq>base.person_seq AND j.kind<>'answer'" \
  " AND j.kind NOT LIKE 'draft.%' AND j.kind='" kind "' AND j.body->>'id'=" thing ")"
#define WORDS_BEFORE \
  "(SELECT words FROM wording w WHERE w.citizen=?1 AND w.goal=g.id AND w.seq<=base.seq AND w.speaker<>'professional'" \
  " ORDER BY w.seq DESC LIMIT 1)"
#define PROGRESS_SINCE \
  LIST("'step',step,'words',words,'at',at_ms,'speaker',speaker", "seq", "progress p WHERE p.citizen=?1 AND p.goal=g.id" \
       " AND p.seq>base.seq" SEES("p.citizen", "topic_of(" AREA_THEN("p.goal", "p.seq") ")"))
#define GOALS_CHANGED \
  LIST("'id',id,'words',words,'area',area,'status',status,'new'," TRUE_IF("g.seq>base.seq") ",'was_words',nullif(" WORDS_BEFORE ",words)," \
       "'was_status',nullif(" STOOD_BEFORE("g.id") ",status),'changed'," CHANGED("goal.change", "g.id") ",'progress'," PROGRESS_SINCE, \
       "rank,seq", "goal g WHERE g.citizen=?1 AND (" MOVED_SINCE("g.id") " OR " CHANGED_SINCE("goal.change", "g.id") \
       " OR EXISTS(SELECT 1 FROM progress p WHERE p.citizen=?1 AND p.goal=g.id AND p.seq>base.seq))" \
       SEES("g.citizen", "topic_of(g.area)") \
       SEES("g.citizen", "topic_of(iif(g.seq>base.seq,g.area," AREA_THEN("g.id", "base.seq") "))"))
#define WHY_NOW \
  "(SELECT words FROM standing h WHERE h.citizen=?1 AND h.id=s.id AND h.seq>base.seq AND h.words IS NOT NULL" \
  SEES("h.citizen", "topic_of(" AREA_THEN("s.goal", "h.seq") ")") " ORDER BY h.seq DESC LIMIT 1)"
#define AGREEMENT "'id',id,'what',what,'who',who,'who_role',who_role,'when',as_json(due),'goal',goal,'status',status"
#define AGREEMENTS_CHANGED \
  LIST(AGREEMENT ",'new'," TRUE_IF("s.seq>base.seq") ",'was_status',nullif(" STOOD_BEFORE("s.id") ",status),'why'," WHY_NOW \
       ",'changed'," CHANGED("agreement.change", "s.id"), "seq", \
       "agreement s WHERE s.citizen=?1 AND (" MOVED_SINCE("s.id") " OR " CHANGED_SINCE("agreement.change", "s.id") ")" SEES_AGREEMENT("?1"))
/* Who does what now. */
#define DOING \
  LIST(AGREEMENT, "seq", "agreement s WHERE s.citizen=?1 AND s.status IN ('agreed','postponed')" SEES_AGREEMENT("?1"))
#define NEW_OF(table) \
  LIST("'id',id,'words',words,'area',area,'speaker',speaker", "seq", table " s WHERE s.citizen=?1 AND s.seq>base.seq" \
       SEES("s.citizen", "topic_of(s.area)"))
#define PEOPLE_NEW \
  LIST("'id',id,'name',name,'role',role", "seq", "person s WHERE s.citizen=?1 AND s.seq>base.seq" SEES("s.citizen", "'people'"))
#define SINCE(what) "(SELECT " what " FROM journal j WHERE j.seq=base.seq)"
static const char CHANGES[] =
  "SELECT " OBJECT("'since',iif(?8=0," SINCE("at_ms") ",?8),'after',iif(?8=0," SINCE("iif(j.kind='meeting.held','meeting','plan')") ",NULL),'goals'," GOALS_CHANGED
    ",'agreements'," AGREEMENTS_CHANGED ",'doing'," DOING ",'wishes'," NEW_OF("wish") ",'strengths'," NEW_OF("strength")
    ",'people'," PEOPLE_NEW)
  " FROM citizen c," BASE " WHERE c.id=?1" SEES("c.id", "'frame'");

/* --- staff: those they work with --- */

/* Days and numbers only: what a plan says is read when it is opened, and that is a look. */
#define LAST_ROUND "(SELECT max(round) FROM rating WHERE citizen=f.id)"
#define HAS_RATED(side_is) "EXISTS(SELECT 1 FROM rating r WHERE r.citizen=f.id AND r.round=" LAST_ROUND " AND " side_is ")"
#define WAITS_FOR_STAFF TRUE_IF(HAS_RATED("r.side='citizen'") " AND NOT " HAS_RATED("r.side IN ('staff','closed')"))
#define NOTICE_DUE "(SELECT working_after(a.day," READ_NOTICE_DAYS ") FROM arrival a WHERE a.citizen=f.id AND a.notice_day IS NULL)"
#define WORK_OF_FRAME \
  "(SELECT " OBJECT("'review',as_json((SELECT review FROM plan p WHERE p.citizen=f.id)),'meeting',as_json(" NEXT_MEETING ")," \
  "'notice',(SELECT " DATE("w.due") " FROM (SELECT " NOTICE_DUE " AS due) w),'rating'," WAITS_FOR_STAFF) \
  " FROM citizen f WHERE f.id=c.id" SEES("f.id", "'frame'") ")"
#define NEXT_MEETING "(SELECT body->>'when' FROM meeting m WHERE m.citizen=f.id AND m.state='planned' ORDER BY seq DESC LIMIT 1)"
/* One's own yes that ends within a month or so. */
#define YES_ENDS \
  "(SELECT min(last_day) FROM consent y WHERE y.citizen=c.id AND y.recipient=viewer() AND y.state='given' AND y.last_day BETWEEN ?3 AND ?4)"
static const char MY_WORK[] =
  "SELECT json_group_array(" OBJECT("'id',c.id,'name',c.name,'purposes',as_json(purposes_for(c.id)),''," WORK_OF_FRAME ",'agreements',"
    LIST("'when',as_json(due),'who_role',who_role", "seq", "agreement s WHERE s.citizen=c.id AND s.due IS NOT NULL"
      " AND s.status IN ('agreed','postponed')" SEES_AGREEMENT("s.citizen"))
    ",'yes_ends',(SELECT " DATE("w.due") " FROM (SELECT " YES_ENDS " AS due) w)") " ORDER BY c.folded,c.id) FROM"
  " (SELECT id,name,folded FROM citizen o WHERE o.id IN (" CONNECTED ")" SEES("o.id", "'any'")
  "  ORDER BY +o.folded,o.id LIMIT ?2 OFFSET ?6) c";

/* --- searching the words of one's own plan, or of those one has a basis for --- */

#define HIT(kind, table, text, filter) \
  "SELECT '" kind "' AS kind,s.id AS id,words,area,s.seq AS seq FROM " table " WHERE s.citizen=c.id" \
  " AND instr(fold(" text "),fold(?1))>0" filter
#define ALSO(column) "||' '||coalesce(" column ",'')"
#define NOW_AND_THEN(goal) \
  SEES("s.citizen", "topic_of(area)") SEES("s.citizen", "topic_of(" AREA_THEN_OF("s.citizen", goal, "s.seq") ")")
#define OF_GOAL(table, columns) \
  "(SELECT t.citizen,t.goal AS goal," columns ",t.seq,g.area FROM " table " t JOIN goal g ON g.citizen=t.citizen AND g.id=t.goal" \
  " WHERE t.citizen=c.id) s"
#define HITS \
  HIT("goal", "goal s", "words" ALSO("why") ALSO("first_step"), SEES("s.citizen", "topic_of(area)")) " UNION ALL " \
  HIT("wish", "wish s", "words", SEES("s.citizen", "topic_of(area)")) " UNION ALL " \
  HIT("strength", "strength s", "words", SEES("s.citizen", "topic_of(area)")) " UNION ALL " \
  HIT("note", "(SELECT id,citizen,words,area,seq,assessment,next_step FROM note n WHERE n.citizen=c.id AND n.goal IS NULL) s", \
      "words" ALSO("assessment") ALSO("next_step"), SEES("s.citizen", "topic_of(area)")) " UNION ALL " \
  HIT("note", OF_GOAL("note", "t.goal AS id,t.words AS words,t.assessment,t.next_step"), \
      "words" ALSO("assessment") ALSO("next_step"), NOW_AND_THEN("s.goal")) " UNION ALL " \
  HIT("progress", OF_GOAL("progress", "t.goal AS id,t.words AS words"), "words", NOW_AND_THEN("s.goal")) " UNION ALL " \
  HIT("agreement", "(SELECT a.citizen,a.id,a.what AS words,a.goal," \
      "(SELECT g.area FROM goal g WHERE g.citizen=a.citizen AND g.id=a.goal) AS area,a.seq FROM agreement a WHERE a.citizen=c.id) s", \
      "words", NOW_AND_THEN("s.goal")) " UNION ALL " \
  HIT("person", "(SELECT citizen,id,name AS words,helps,'people' AS area,seq FROM person p WHERE p.citizen=c.id) s", \
      "words" ALSO("helps"), SEES("s.citizen", "'people'"))
/* Of somebody else's plan the words come with the plan itself (search.c asks so). */
static const char SEARCH[] =
  "SELECT json_group_array(object('citizen',id,'name',name,'purposes',as_json(purposes_for(id)),'hits',as_json(hits)) ORDER BY folded,id) FROM"
  " (SELECT c.id,c.name,c.folded,(SELECT json_group_array(" OBJECT("'kind',kind,'id',id,'topic',topic_of(area),"
    "'words',iif(?8=" READ_NO_WORDS ",NULL,words)") " ORDER BY seq DESC) FROM (" HITS " ORDER BY seq DESC LIMIT ?2)) AS hits"
  "  FROM citizen c WHERE c.id=viewer() OR c.id IN (" CONNECTED ") ORDER BY +c.folded,c.id) WHERE hits<>'[]' LIMIT ?2";

/* clang-format on */

static const ReadQuestion QUESTIONS[] = {
    {.name = "ratings", .argument = "citizen", .sql = RATINGS, .of_citizen = true},
    {.name = "goal_notes", .argument = "citizen", .sql = GOAL_NOTES, .of_citizen = true},
    {.name = "versions", .argument = "citizen", .sql = VERSIONS, .of_citizen = true},
    {.name = "version", .argument = "citizen", .sql = VERSION, .of_citizen = true},
    {.name = "changes", .argument = "citizen", .sql = CHANGES, .of_citizen = true},
    {.name = "my_work", .sql = MY_WORK, .every_purpose = true},
    {.name = "search", .argument = "text", .sql = SEARCH, .every_purpose = true},
};

ReadPart read_life(void) {
  return (ReadPart){QUESTIONS, (int)(sizeof QUESTIONS / sizeof *QUESTIONS)};
}
