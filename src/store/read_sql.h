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
