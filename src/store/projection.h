/* What tables there are and what each kind of entry does to them, for this folder only. */
#ifndef MINPLAN_STORE_PROJECTION_H
#define MINPLAN_STORE_PROJECTION_H

typedef struct Table {
  const char *name;
  const char *columns;
} Table;

/* ?1 citizen, ?2 seq, ?3 at_ms, ?4 body, ?5 role, ?6 the entry's id (blob), ?7 actor. Several changes of one kind
 * run one after the other. */
typedef struct Change {
  const char *kind;
  const char *sql;
} Change;

typedef struct ProjectionPart {
  const Table *tables;
  int table_count;
  const Change *changes;
  int change_count;
  const char *indexes; /* statements; NULL = none */
} ProjectionPart;

ProjectionPart projection_plan(void);
ProjectionPart projection_people(void);
ProjectionPart projection_learn(void); /* after people: an account is counted as it is by then */
ProjectionPart projection_path(void);
ProjectionPart projection_old(void);
ProjectionPart projection_meeting(void);
ProjectionPart projection_life(void);

#endif
