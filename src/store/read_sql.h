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
/* The area a goal stood under when entry `seq` was made. What was said then belongs to that topic and to today's. */
#define AREA_THEN(goal, seq) \
  "(SELECT area FROM goal_area b WHERE b.citizen=?1 AND b.goal=" goal " AND b.seq<=" seq " ORDER BY b.seq DESC LIMIT 1)"

/* --- entries j of the journal of the citizen ?1 --- */

/* What became of something said about a meeting: it knows what it is about. */
#define THING_OF_ENTRY(column) \
  "(SELECT t." column " FROM meeting_thing t WHERE t.citizen=?1 AND t.meeting=j.body->>'meeting'" \
  " AND t.kind=substr(j.kind,9) AND t.id=coalesce(j.body->>'id',j.body->>'person'))"
/* The goal an entry is about, if any; the area of that goal, or of the wish or strength, today and then. */
#define GOAL_OF_ENTRY \
  "CASE substr(j.kind,1,5) WHEN 'goal.' THEN j.body->>'id' WHEN 'progr' THEN j.body->>'goal' WHEN 'note.' THEN j.body->>'goal'" \
  " WHEN 'agree' THEN (SELECT a.goal FROM agreement a WHERE a.citizen=?1 AND a.id=j.body->>'id')" \
  " WHEN 'meeti' THEN coalesce(j.body->>'goal'," THING_OF_ENTRY("goal") ") END"
/* A goal without an area is of no area's topic, where something said at a meeting and about nothing is of the frame. */
#define OWN_AT_TABLE(area) "coalesce(" area ",iif(j.kind GLOB 'meeting.*','own',NULL))"
#define AREA_NOW \
  "CASE substr(j.kind,1,5) WHEN 'wish.' THEN (SELECT area FROM wish w WHERE w.citizen=?1 AND w.id=j.body->>'id')" \
  " WHEN 'stren' THEN j.body->>'area'" \
  " WHEN 'note.' THEN iif(j.body->>'goal' IS NULL,j.body->>'area'," \
  "(SELECT area FROM goal g WHERE g.citizen=?1 AND g.id=j.body->>'goal'))" \
  " WHEN 'meeti' THEN iif(" GOAL_OF_ENTRY " IS NULL,coalesce(" THING_OF_ENTRY("area") ",j.body->>'area')," \
  OWN_AT_TABLE("(SELECT area FROM goal g WHERE g.citizen=?1 AND g.id=" GOAL_OF_ENTRY ")") ")" \
  " ELSE (SELECT area FROM goal g WHERE g.citizen=?1 AND g.id=" GOAL_OF_ENTRY ") END"
#define AREA_OF_THEN "iif(" GOAL_OF_ENTRY " IS NULL," AREA_NOW "," OWN_AT_TABLE(AREA_THEN(GOAL_OF_ENTRY, "j.seq")) ")"
#define SEES_ENTRY \
  SEES("j.citizen", "topic_of_entry(j.kind," AREA_NOW ")") SEES("j.citizen", "topic_of_entry(j.kind," AREA_OF_THEN ")")

/* The words of the goal or the agreement an entry is about come along, so that a sentence can be said without a second
 * look. */
#define TOLD_ENTRY \
  "json_patch(json_remove(body,'$.strokes'),object('kind',kind,'at',at_ms,'role',role," \
  "'name',coalesce(body->>'name',iif(role='staff'," NAMED("actor") ",NULL))," \
  "'what',coalesce(body->>'what',(SELECT what FROM agreement a WHERE a.citizen=?1 AND a.id=body->>'id'))," \
  "'goal_words',(SELECT words FROM goal g WHERE g.citizen=?1 AND g.id=coalesce(body->>'goal',body->>'id'))))"
/* clang-format on */

#endif
