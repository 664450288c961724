/* The tree itself: who owns what, how it is walked, where it ends. */
#include "view/view.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct Counted {
  size_t live;
  int calls, fail_at;
} Counted;

static void *count_resize(void *context, void *block, size_t old_size, size_t new_size) {
  Counted *counted = context;
  if (new_size == 0) {
    free(block);
    counted->live -= old_size;
    return NULL;
  }
  if (++counted->calls == counted->fail_at) return NULL;
  void *moved = realloc(block, new_size);
  if (moved) counted->live += new_size - (block ? old_size : 0);
  return moved;
}

static Mem counted_mem(Counted *counted) { return (Mem){.resize = count_resize, .context = counted}; }

static void the_view_owns_all_it_is_given(void **state) {
  (void)state;
  Counted counted = {0};
  Mem mem = counted_mem(&counted);
  View *view = view_new(&mem);
  char words[] = "own words";
  view->body = view_add(view, NULL, VIEW_COLUMN);
  for (int i = 0; i < 1000; i++) view_add(view, view->body, VIEW_TEXT)->label = view_text(view, words);
  memset(words, 'x', sizeof words - 1);
  assert_string_equal(view->body->last->label, "own words");
  assert_true(counted.live > 0);
  view_free(view);
  assert_int_equal(counted.live, 0);
  view_free(NULL);
}

static void a_new_view_and_node_are_empty(void **state) {
  (void)state;
  Mem mem = mem_system();
  View *view = view_new(&mem);
  assert_null(view->body);
  assert_null(view->title);
  assert_null(view_find(view, "any"));
  ViewNode *node = view_add(view, NULL, VIEW_FIELD);
  assert_int_equal(node->kind, VIEW_FIELD);
  assert_null(node->parent);
  assert_null(node->label);
  assert_null(view_text(view, NULL));
  assert_string_equal(view_text(view, ""), "");
  view_free(view);
}

static void children_keep_their_order(void **state) {
  (void)state;
  Mem mem = mem_system();
  View *view = view_new(&mem);
  ViewNode *root = view_add(view, NULL, VIEW_COLUMN);
  ViewNode *a = view_add(view, root, VIEW_ROW), *b = view_add(view, root, VIEW_TEXT);
  ViewNode *inner = view_add(view, a, VIEW_BUTTON), *c = view_add(view, root, VIEW_RULE);
  assert_ptr_equal(root->first, a);
  assert_ptr_equal(a->next, b);
  assert_ptr_equal(b->next, c);
  assert_ptr_equal(root->last, c);
  assert_null(c->next);
  assert_ptr_equal(inner->parent, a);
  view_free(view);
}

static void walking_is_depth_first_and_stays_within_the_root(void **state) {
  (void)state;
  Mem mem = mem_system();
  View *view = view_new(&mem);
  ViewNode *root = view_add(view, NULL, VIEW_COLUMN);
  ViewNode *a = view_add(view, root, VIEW_ROW), *deep = view_add(view, a, VIEW_ROW);
  ViewNode *leaf = view_add(view, deep, VIEW_TEXT), *b = view_add(view, root, VIEW_TEXT);
  assert_ptr_equal(view_after(root, root), a);
  assert_ptr_equal(view_after(root, a), deep);
  assert_ptr_equal(view_after(root, deep), leaf);
  assert_ptr_equal(view_after(root, leaf), b);
  assert_null(view_after(root, b));
  assert_null(view_after(a, leaf));
  assert_null(view_after(leaf, leaf));
  assert_null(view_after(b, b));
  view_free(view);
}

static void an_id_is_found_in_any_part(void **state) {
  (void)state;
  Mem mem = mem_system();
  View *view = view_new(&mem);
  ViewNode **parts[] = {&view->top, &view->body, &view->bottom, &view->dialog, &view->toast};
  static const char *const IDS[] = {"a", "b", "c", "d", "e"};
  for (int i = 0; i < 5; i++) {
    *parts[i] = view_add(view, NULL, VIEW_COLUMN);
    view_add(view, *parts[i], VIEW_TEXT);
    view_add(view, view_add(view, *parts[i], VIEW_ROW), VIEW_BUTTON)->id = IDS[i];
  }
  for (int i = 0; i < 5; i++) assert_ptr_equal(view_find(view, IDS[i]), (*parts[i])->last->first);
  assert_null(view_find(view, "f"));
  assert_null(view_find(view, ""));
  view_free(view);
}

static void every_kind_has_a_name_that_leads_back(void **state) {
  (void)state;
  for (int kind = 0; kind < VIEW_KIND_COUNT; kind++) {
    assert_string_not_equal(view_kind_name((ViewKind)kind), "?");
    assert_int_equal(view_kind(view_kind_name((ViewKind)kind)), kind);
  }
  assert_int_equal(view_kind("Button"), VIEW_KIND_COUNT);
  assert_int_equal(view_kind(""), VIEW_KIND_COUNT);
  assert_string_equal(view_kind_name(VIEW_KIND_COUNT), "?");
}

static void only_nodes_to_act_on_are_controls(void **state) {
  (void)state;
  Mem mem = mem_system();
  View *view = view_new(&mem);
  for (int kind = 0; kind < VIEW_KIND_COUNT; kind++) {
    ViewNode *node = view_add(view, NULL, (ViewKind)kind);
    assert_false(view_is_control(node));
    node->id = "id";
    bool acts = kind == VIEW_BUTTON || kind == VIEW_CHOICE || kind == VIEW_FIELD || kind == VIEW_SIGNATURE;
    assert_int_equal(view_is_control(node), acts);
  }
  ViewNode *person = view_add(view, view_add(view, NULL, VIEW_PEOPLE), VIEW_ITEM);
  ViewNode *bar = view_add(view, view_add(view, NULL, VIEW_CHART), VIEW_ITEM);
  person->id = bar->id = "id";
  assert_true(view_is_control(person));
  assert_false(view_is_control(bar));
  view_free(view);
}

static void words_are_compared_whole(void **state) {
  (void)state;
  assert_true(view_has_attribute(VIEW_TEXT, "label"));
  assert_true(view_has_attribute(VIEW_RULE, "grow"));
  assert_false(view_has_attribute(VIEW_RULE, "label"));
  assert_false(view_has_attribute(VIEW_TEXT, "lab"));
  assert_false(view_has_attribute(VIEW_TEXT, "label style"));
  assert_false(view_has_attribute(VIEW_TEXT, ""));
  assert_false(view_has_attribute(VIEW_KIND_COUNT, "label"));
  assert_true(view_allows(VIEW_BUTTON, "style", "door-sand"));
  assert_false(view_allows(VIEW_BUTTON, "style", "door"));
  assert_false(view_allows(VIEW_BUTTON, "style", ""));
  assert_true(view_allows(VIEW_ROW, "align", "between"));
  assert_false(view_allows(VIEW_COLUMN, "align", "between"));
  assert_true(view_allows(VIEW_TEXT, "label", "anything"));
  assert_true(view_may_hold(VIEW_PEOPLE, VIEW_ITEM));
  assert_false(view_may_hold(VIEW_COLUMN, VIEW_ITEM));
  assert_false(view_may_hold(VIEW_TEXT, VIEW_TEXT));
}

static void a_view_that_is_too_large_says_no_and_stays_whole(void **state) {
  (void)state;
  Counted counted = {0};
  Mem mem = counted_mem(&counted);
  View *view = view_new(&mem);
  view->body = view_add(view, NULL, VIEW_COLUMN);
  size_t nodes = 0, found = 0;
  while (view_add(view, view->body, VIEW_RULE)) nodes++;
  assert_true(nodes > 10000 && counted.live <= 32u << 20);
  for (ViewNode *node = view->body->first; node; node = node->next) found++;
  assert_int_equal(found, nodes);
  view_free(view);
  assert_int_equal(counted.live, 0);
}

static bool build_small(const Mem *mem) {
  View *view = view_new(mem);
  bool whole = view != NULL;
  for (int i = 0; whole && i < 200; i++) {
    ViewNode *node = view_add(view, view->body, VIEW_TEXT);
    if (!view->body) view->body = node;
    if (node) node->label = view_text(view, "a few words that take some room of their own");
    whole = node && node->label;
  }
  view_free(view);
  return whole;
}

static void when_memory_fails_nothing_is_lost(void **state) {
  (void)state;
  int failures = 0;
  bool whole = false;
  for (int at = 1; !whole; at++) {
    Counted counted = {.fail_at = at};
    Mem mem = counted_mem(&counted);
    whole = build_small(&mem);
    assert_int_equal(counted.live, 0);
    failures += !whole;
  }
  assert_true(failures > 2);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_view_owns_all_it_is_given),
      cmocka_unit_test(a_new_view_and_node_are_empty),
      cmocka_unit_test(children_keep_their_order),
      cmocka_unit_test(walking_is_depth_first_and_stays_within_the_root),
      cmocka_unit_test(an_id_is_found_in_any_part),
      cmocka_unit_test(every_kind_has_a_name_that_leads_back),
      cmocka_unit_test(only_nodes_to_act_on_are_controls),
      cmocka_unit_test(words_are_compared_whole),
      cmocka_unit_test(a_view_that_is_too_large_says_no_and_stays_whole),
      cmocka_unit_test(when_memory_fails_nothing_is_lost),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
