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
/* clang-format on */

#endif
