#include "people/writing.h"

#include <string.h>

static Status refuse(Fault *fault, const char *rule, const char *why) {
  return fault_set(fault, ST_REFUSED, "%s: %s", rule, why);
}

static bool is(const Writing *writing, const char *kind) {
  return strcmp(writing->kind, kind) == 0;
}

static bool field_is(const Writing *writing, const char *field, const char *wanted) {
  const char *text = json_text(json_field(writing->body, field));
  return text && strcmp(text, wanted) == 0;
}

/* What a person has a part in, not what is merely shown to them; at the citizen's own table, what is shown is enough. */
static TopicSet part_of(const Writing *writing) {
  const Access *access = writing->access;
  TopicSet topics = 0;
  if (writing->at_table) return access->topics;
  for (int i = 0; i < TOPIC_COUNT; i++)
    if (access->basis[i] == BASIS_OWN || access->basis[i] == BASIS_ROLE) topics |= TOPIC_BIT(i);
  return topics;
}

/* Staff may note a yes that was spoken or written; one given by touch is given in the citizen's own
 * session. */
static Status decide_consent(const Writing *writing, Fault *fault) {
  if (field_is(writing, "recipient", writing->who))
    return refuse(fault, "own_yes", "nobody records a yes to themselves");
  if (field_is(writing, "how", "touch"))
    return refuse(fault, "not_yours", "a yes by touch is the citizen's own");
  return ST_OK;
}

static Status decide_share(const Writing *writing, TopicSet part, Fault *fault) {
  TopicSet topics = 0;
  if (field_is(writing, "recipient", writing->who))
    return refuse(fault, "own_yes", "nobody shares with themselves");
  if (!topics_of_json(json_field(writing->body, "topics"), &topics) || topics & ~part)
    return refuse(fault, "no_basis", "only what one has a part in can be shared");
  return ST_OK;
}

/* What staff may put into a plan while the citizen is not the one at the screen: what they see and
 * do themselves. What the citizen wants, says and agrees to is said in the citizen's own session.
 */
static bool is_for_staff(const char *kind) {
  /* clang-format off */
  static const char *const KINDS[] = {
      "wish.new",
      "note.new",
      "progress.new",
      "agreement.new",
      "agreement.change",
      "agreement.status",
      "goal.note",
      "goal.professional",
      "rating.new",
      "rating.closed",
      "person.new",
      "person.change",
      "person.gone",
      "review.set",
      "print.done",
      "path.step",
      "arrival.noted",
      "notice.sent",
      "party.new",
      "party.change",
      "old_plan.new",
      "old_plan.gone",
      "old_goal.new",
      "old_goal.gone",
      "meeting.new",
      "meeting.change",
      "meeting.topic",
      "meeting.person",
      "meeting.sent_in",
      "meeting.adopted",
      "meeting.disagreed",
      "meeting.cancelled",
  };
  /* clang-format on */
  for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
    if (strcmp(KINDS[i], kind) == 0) return true;
  return false;
}

/* How it goes is said for one's own side alone. */
static Status decide_side(const Writing *writing, const char *side, Fault *fault) {
  if (strncmp(writing->kind, "rating.", strlen("rating.")) != 0 || field_is(writing, "side", side)) return ST_OK;
  return refuse(fault, "their_words", "how it goes is said for one's own side");
}

/* Staff prepares a meeting. Who is let in, and what somebody may hear, is said where the citizen is; and nobody says for
 * another that they disagree. */
static Status decide_meeting(const Writing *writing, Fault *fault) {
  bool lets_in = field_is(writing, "state", "here") || json_field(writing->body, "hears");
  if (is(writing, "meeting.person") && lets_in)
    return refuse(fault, "not_yours", "who is let in is said in the citizen's own session");
  if (is(writing, "meeting.disagreed") && !field_is(writing, "person", writing->who))
    return refuse(fault, "their_words", "what staff disagrees with is said in their own name");
  return ST_OK;
}

static Status decide_topic(const Writing *writing, TopicSet part, Fault *fault) {
  Topic topic, named;
  if (json_field(writing->body, "speaker") && !field_is(writing, "speaker", "staff"))
    return refuse(fault, "their_words", "what staff writes stands as theirs");
  /* A name stands in a wish or a note only where the citizen takes it over from another kiosk. */
  if (json_field(writing->body, "name") && (is(writing, "wish.new") || is(writing, "note.new") ||
                                            is(writing, "goal.note") || is(writing, "goal.professional")))
    return refuse(fault, "their_words", "what staff writes stands under their own name");
  if (!is_for_staff(writing->kind) || !topic_of_entry(writing->kind, writing->area, &topic))
    return refuse(fault, "not_yours", "this kind of entry is not for this person");
  if (strncmp(writing->kind, "meeting.", strlen("meeting.")) == 0 && topic == TOPIC_OWN)
    topic = TOPIC_FRAME; /* to prepare a meeting is not to read what was said there */
  Status status = decide_side(writing, "staff", fault);
  if (status != ST_OK) return status;
  const char *area = json_text(json_field(writing->body, "area"));
  named = area && *area ? topic_of_area(area) : topic;
  if (part & TOPIC_BIT(topic) && part & TOPIC_BIT(named)) return ST_OK;
  return refuse(fault, "no_basis", "this person has no part in that topic");
}

static Status decide_staff(const Writing *writing, Fault *fault) {
  TopicSet part = part_of(writing);
  if (!part) return refuse(fault, "no_basis", "this person has no part in the plan");
  if (is(writing, "consent.set")) return decide_consent(writing, fault);
  if (is(writing, "consent.withdrawn") || is(writing, "consent.postponed")) return ST_OK;
  if (is(writing, "share.law")) return decide_share(writing, part, fault);
  Status status = decide_meeting(writing, fault);
  return status == ST_OK ? decide_topic(writing, part, fault) : status;
}

Status writing_decide(const Writing *writing, Fault *fault) {
  bool own = writing->role == ROLE_CITIZEN && writing->access->basis[TOPIC_FRAME] == BASIS_OWN;
  if (is(writing, "citizen.new")) return refuse(fault, "not_yours", "citizens come by signing up");
  if (!own) return decide_staff(writing, fault);
  if (is(writing, "share.law") || is(writing, "notice.sent"))
    return refuse(fault, "not_yours", "what the law asks of the place is staff's own doing");
  return decide_side(writing, "citizen", fault);
}
