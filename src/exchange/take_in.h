/* A plan that another kiosk handed over, taken apart into what an older plan holds (kinds old_plan.new and old_goal.new): each goal,
 * wish, strength, agreement, person and note with all that is said of it in `more`, so that the citizen can take it along. Pure.
 * Yes and no, who has a part, signatures and whether it was agreed stay where they were said. */
#ifndef MINPLAN_EXCHANGE_TAKE_IN_H
#define MINPLAN_EXCHANGE_TAKE_IN_H

#include "base/buf.h"
#include "json/json.h"

/* {"plan":{form,unit,day,imported,more},"goals":[{what,words,area,more}]}: bodies without their ids. In `more` a goal has a
 * `number`, by which agreements and notes name it. ST_BAD_INPUT for what is no hand-over. */
Status take_in(const Json *handover, Buf *out, Fault *fault);

#endif
