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
/* Where a goal came from: the old plan and its words there. Both are asked for, the plan as any part of the frame. A citizen
 * has at most a few hundred rows, so none is looked up by an index of its own. */
#define READ_ORIGIN \
  "as_json((SELECT object('form',p.form,'unit',p.unit,'day',as_json(p.day),'words',o.words) FROM old_goal o JOIN old_plan p" \
  " ON p.citizen=o.citizen AND p.id=o.plan WHERE o.citizen=g.citizen AND o.goal=g.id AND o.fate='carried'" \
  SEES("o.citizen", "topic_of(o.area)") SEES("o.citizen", "'frame'") " ORDER BY o.seq LIMIT 1))"
#define READ_OLD_AREA "(SELECT area FROM old_goal o WHERE o.citizen=?1 AND o.id=j.body->>'id')"
#define READ_OLD_WORDS "(SELECT words FROM old_goal o WHERE o.citizen=?1 AND o.id=body->>'id')"
/* clang-format on */

#endif
