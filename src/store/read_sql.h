/* What the statements of the reads are written with, for this folder only. */
#ifndef MINPLAN_STORE_READ_SQL_H
#define MINPLAN_STORE_READ_SQL_H

/* clang-format off */
/* An object without its empty fields, and a list of such (sql_json.c). */
#define OBJECT(members) "object(" members ")"
#define LIST(members, order, from) \
  "as_json((SELECT json_group_array(" OBJECT(members) " ORDER BY " order ") FROM " from "))"
#define SEES(citizen, topic) " AND sees(" citizen "," topic ")"
#define NAMED(account) "(SELECT name FROM staff n WHERE n.id=" account ")"
#define DATE(day) \
  "iif(" day " IS NULL,NULL,object('year'," day "/10000,'month'," day "/100%100,'day'," day "%100))"
/* After how many working days the municipality has to know (serviceloven § 110, stk. 6). */
#define READ_NOTICE_DAYS "3"
/* The number with which `search` leaves the words out. */
#define READ_NO_WORDS "1"
/* Where a goal came from: the old plan and its words there. Both are asked for, the plan as any part of the frame. A citizen
 * has at most a few hundred rows, so none is looked up by an index of its own. */
#define READ_ORIGIN \
  "as_json((SELECT object('form',p.form,'imported',p.imported,'unit',p.unit,'day',as_json(p.day),'words',o.words) FROM old_goal o JOIN old_plan p" \
  " ON p.citizen=o.citizen AND p.id=o.plan WHERE o.citizen=g.citizen AND o.goal=g.id AND o.fate='carried'" \
  SEES("o.citizen", "topic_of(o.area)") SEES("o.citizen", "'frame'") " ORDER BY o.seq LIMIT 1))"
#define READ_OLD_AREA "(SELECT area FROM old_goal o WHERE o.citizen=?1 AND o.id=j.body->>'id')"
#define READ_OLD_WORDS "(SELECT words FROM old_goal o WHERE o.citizen=?1 AND o.id=body->>'id')"
/* Only those whom something connects with the reader are looked at. */
#define CONNECTED \
  "SELECT citizen FROM assignment WHERE staff=viewer() UNION SELECT citizen FROM consent WHERE recipient=viewer()" \
  " UNION SELECT citizen FROM legal_share WHERE recipient=viewer()" \
  " UNION SELECT citizen FROM emergency WHERE who=viewer()"

/* The area a goal stood under when entry `seq` was made. What was said then belongs to that topic and to today's. */
#define AREA_THEN_OF(citizen, goal, seq) \
  "(SELECT area FROM goal_area b WHERE b.citizen=" citizen " AND b.goal=" goal " AND b.seq<=" seq " ORDER BY b.seq DESC LIMIT 1)"
#define AREA_THEN(goal, seq) AREA_THEN_OF("?1", goal, seq)
#define AREA_OF_AGREEMENT "(SELECT g.area FROM goal g WHERE g.citizen=s.citizen AND g.id=s.goal)"
/* An agreement s belongs to the area of its goal, today and when it was made. */
#define SEES_AGREEMENT(citizen) \
  SEES("s.citizen", "topic_of(" AREA_OF_AGREEMENT ")") SEES("s.citizen", "topic_of(" AREA_THEN_OF(citizen, "s.goal", "s.seq") ")")
/* How one side says it goes is not read before both have said it (plan/rating.h); told() asks that. */
#define TOLD(citizen, round, who) " AND told(" citizen "," round "," who ")"

/* --- entries j of the journal of the citizen ?1 --- */

/* What became of something said about a meeting: it knows what it is about. */
#define THING_OF_ENTRY(column) \
  "(SELECT t." column " FROM meeting_thing t WHERE t.citizen=?1 AND t.meeting=j.body->>'meeting'" \
  " AND t.kind=substr(j.kind,9) AND t.id=coalesce(j.body->>'id',j.body->>'person'))"
/* The goal an entry is about, if any; the area of that goal, or of the wish or strength, today and then. */
#define FAMILY "iif(j.kind='goal.note','note.',substr(j.kind,1,5))"
#define GOAL_OF_ENTRY \
  "CASE " FAMILY " WHEN 'goal.' THEN j.body->>'id' WHEN 'progr' THEN j.body->>'goal' WHEN 'note.' THEN j.body->>'goal'" \
  " WHEN 'agree' THEN (SELECT a.goal FROM agreement a WHERE a.citizen=?1 AND a.id=j.body->>'id')" \
  " WHEN 'old_g' THEN j.body->>'goal'" \
  " WHEN 'meeti' THEN coalesce(j.body->>'goal'," THING_OF_ENTRY("goal") ") END"
/* A goal without an area is of no area's topic, where something said at a meeting and about nothing is of the frame. */
#define OWN_AT_TABLE(area) "coalesce(" area ",iif(j.kind GLOB 'meeting.*','own',NULL))"
#define AREA_NOW \
  "CASE " FAMILY " WHEN 'wish.' THEN (SELECT area FROM wish w WHERE w.citizen=?1 AND w.id=j.body->>'id')" \
  " WHEN 'stren' THEN j.body->>'area'" \
  " WHEN 'old_g' THEN " READ_OLD_AREA \
  " WHEN 'note.' THEN iif(j.body->>'goal' IS NULL,j.body->>'area'," \
  "(SELECT area FROM goal g WHERE g.citizen=?1 AND g.id=j.body->>'goal'))" \
  " WHEN 'meeti' THEN iif(" GOAL_OF_ENTRY " IS NULL,coalesce(" THING_OF_ENTRY("area") ",j.body->>'area')," \
  OWN_AT_TABLE("(SELECT area FROM goal g WHERE g.citizen=?1 AND g.id=" GOAL_OF_ENTRY ")") ")" \
  " ELSE (SELECT area FROM goal g WHERE g.citizen=?1 AND g.id=" GOAL_OF_ENTRY ") END"
#define AREA_OF_THEN "iif(" GOAL_OF_ENTRY " IS NULL," AREA_NOW "," OWN_AT_TABLE(AREA_THEN(GOAL_OF_ENTRY, "j.seq")) ")"
/* The words of an agreement come along: so the area counts under which it was made. */
#define AREA_AGREED \
  "iif(j.kind GLOB 'agreement.*'," AREA_THEN(GOAL_OF_ENTRY, "(SELECT a.seq FROM agreement a WHERE a.citizen=?1 AND a.id=j.body->>'id')") \
  "," AREA_NOW ")"
#define SEES_ENTRY \
  SEES("j.citizen", "topic_of_entry(j.kind," AREA_NOW ")") SEES("j.citizen", "topic_of_entry(j.kind," AREA_OF_THEN ")") \
  SEES("j.citizen", "topic_of_entry(j.kind," AREA_AGREED ")")

/* The words of the goal or the agreement an entry is about come along, so that a sentence can be said without a second
 * look. */
#define TOLD_ENTRY \
  "json_patch(json_remove(body,'$.strokes','$.more'),object('kind',kind,'at',at_ms,'role',role," \
  "'name',coalesce(body->>'name',iif(role='staff'," NAMED("actor") ",NULL))," \
  "'what',coalesce(body->>'what',(SELECT what FROM agreement a WHERE a.citizen=?1 AND a.id=body->>'id'))," \
  "'old_words',CASE WHEN kind IN ('old_goal.fate','old_goal.gone') THEN " READ_OLD_WORDS " END," \
  "'goal_words',(SELECT words FROM goal g WHERE g.citizen=?1 AND g.id=coalesce(body->>'goal',body->>'id'))))"
/* clang-format on */

#endif
