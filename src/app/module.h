/* A room that is a module beside the program, loaded when it is first needed. */
#ifndef MINPLAN_APP_MODULE_H
#define MINPLAN_APP_MODULE_H

/* What the module minplan_<name>.so shows as `door`; NULL, and why in the log, when it is missing
 * or is not ours. Stays loaded. */
const void *module_door(const char *name, const char *door);

#endif
