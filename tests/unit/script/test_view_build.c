/* A table becomes a tree of nodes; whatever is wrong with it is told with its place. */
#include "support_lua.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* `view` is what the pieces below leave in the global of that name. */
static const char BOOT[] = "return { view = function() return view end }";

static int open_views(void **state) {
  bench_open(state);
  bench_script(*state, BOOT);
  last_resort(60);
  return 0;
}

static int close_views(void **state) {
  last_resort(0);
  return bench_close(state);
}

/* The view that `view = ...` makes, freed by the caller; NULL with the fault in the bench. */
static View *view_of(Bench *bench, const char *source) {
  View *view;
  Status status = lua_bench_run(bench, source, strlen(source));
  if (status != ST_OK) fail_msg("%s: %s", source, bench->fault.detail);
  return host_view(bench->host, &view, &bench->fault) == ST_OK ? view : NULL;
}

static View *good_view(Bench *bench, const char *source) {
  View *view = view_of(bench, source);
  if (!view) fail_msg("%s: %s", source, bench->fault.detail);
  return view;
}

static void refuses(Bench *bench, const char *source, const char *why) {
  View *view = view_of(bench, source);
  if (view || !strstr(bench->fault.detail, why)) fail_msg("%s: %s", source, view ? "taken" : bench->fault.detail);
  assert_int_equal(bench->fault.status, ST_SCRIPT);
}

static void a_body_refuses(Bench *bench, const char *nodes, const char *why) {
  char source[1024];
  snprintf(source, sizeof source, "view = { body = { kind = 'column', %s } }", nodes);
  refuses(bench, source, why);
}

static void a_table_becomes_a_tree(void **state) {
  View *view = good_view(*state,
                         "view = { id = 'plan/goals', title = 'Mål', lang = 'da', focus = 'words', rtl = true,\n"
                         "  top = { kind = 'row', { kind = 'button', id = 'back', label = 'Tilbage' } },\n"
                         "  body = { kind = 'column', false, { kind = 'heading', label = 'Hvad?', level = 1 }, nil,\n"
                         "    { kind = 'field', id = 'words', label = 'Mål', value = 'sove', limit = 200, input = 'words' } },\n"
                         "  bottom = { kind = 'row' }, dialog = { kind = 'column' }, toast = { kind = 'text', label = 'Gemt' } }");
  assert_string_equal(view->id, "plan/goals");
  assert_string_equal(view->title, "Mål");
  assert_string_equal(view->lang, "da");
  assert_string_equal(view->focus, "words");
  assert_true(view->rtl);
  assert_string_equal(view->top->first->label, "Tilbage");
  assert_int_equal(view->body->first->kind, VIEW_HEADING);
  assert_int_equal(view->body->first->level, 1);
  assert_int_equal(view->body->last->kind, VIEW_FIELD);
  assert_int_equal(view->body->last->limit, 200);
  assert_string_equal(view->body->last->value, "sove");
  assert_ptr_equal(view->body->last->parent, view->body);
  assert_ptr_equal(view->body->first->next, view->body->last);
  assert_non_null(view->bottom);
  assert_non_null(view->dialog);
  assert_string_equal(view->toast->label, "Gemt");
  view_free(view);
}

static void every_attribute_arrives(void **state) {
  View *view = good_view(*state,
                         "view = { body = { kind = 'column', style = 'tight', align = 'center',\n"
                         " { kind = 'choice', id = 'c', label = 'l', note = 'n', icon = 'i', value = 'v', voice = 'w', selected = true, multi = true,\n"
                         "   style = 'row', lang = 'en', min_mm = 12.5, grow = true, live = true },\n"
                         " { kind = 'button', id = 'b', label = 'l', disabled = true, style = 'primary', value = 7 },\n"
                         " { kind = 'field', id = 'f', label = 'l', hint = 'h', error = 'e', input = 'digits' },\n"
                         " { kind = 'grid', columns = 3 }, { kind = 'meter', label = 'm', number = 2, of = 5 },\n"
                         " { kind = 'chart', label = 'x', style = 'line', low = -1, high = 2.5,\n"
                         "   { kind = 'item', label = 'a', points = { 1, 2.5, -3 } } } } }");
  const ViewNode *node = view->body->first;
  assert_string_equal(view->body->style, "tight");
  assert_string_equal(view->body->align, "center");
  assert_string_equal(node->note, "n");
  assert_string_equal(node->icon, "i");
  assert_string_equal(node->value, "v");
  assert_string_equal(node->lang, "en");
  assert_string_equal(node->voice, "w");
  assert_true(node->selected && node->multi && node->grow && node->live && !node->disabled);
  assert_true(node->min_mm == 12.5);
  node = node->next;
  assert_true(node->disabled);
  assert_string_equal(node->value, "7");
  node = node->next;
  assert_string_equal(node->hint, "h");
  assert_string_equal(node->error, "e");
  assert_string_equal(node->input, "digits");
  assert_int_equal(node->next->columns, 3);
  assert_int_equal(node->next->next->number * 10 + node->next->next->of, 25);
  node = view->body->last;
  assert_true(node->low == -1 && node->high == 2.5);
  assert_int_equal(node->first->point_count, 3);
  assert_true(node->first->points[1] == 2.5 && node->first->points[2] == -3);
  view_free(view);
}

static void what_is_unknown_is_told_with_its_place(void **state) {
  Bench *bench = *state;
  a_body_refuses(bench, "{ kind = 'row', { kind = 'blink' } }", "view: body.column[1].row[1]: unknown kind blink");
  a_body_refuses(bench, "{}", "body.column[1]: unknown kind ?");
  a_body_refuses(bench, "{ kind = 7 }", "unknown kind ?");
  a_body_refuses(bench, "{ kind = 'text', label = 'x', colour = 'red' }", "body.column[1].text: unknown attribute colour");
  a_body_refuses(bench, "{ kind = 'rule', label = 'x' }", "rule: unknown attribute label");
  a_body_refuses(bench, "{ kind = 'text', parent = 'x' }", "unknown attribute parent");
  a_body_refuses(bench, "{ kind = 'text', label = 'x', style = 'loud' }", "text: unknown word for style");
  a_body_refuses(bench, "{ kind = 'row', align = 'middle' }", "unknown word for align");
  a_body_refuses(bench, "{ kind = 'row', style = 'tight' }", "unknown attribute style");
  a_body_refuses(bench, "align = 'between'", "unknown word for align");
  a_body_refuses(bench, "{ kind = 'field', id = 'f', label = 'x', input = 'password' }", "unknown word for input");
  refuses(bench, "view = { titel = 'x' }", "view: view: unknown attribute titel");
  refuses(bench, "view = { 1 }", "view: view: unknown attribute");
  refuses(bench, "view = { role = 'main' }", "unknown attribute role");
}

static void wrong_types_and_values_are_told(void **state) {
  Bench *bench = *state;
  a_body_refuses(bench, "'words'", "column[1]: a node is a table, string");
  a_body_refuses(bench, "{ kind = 'text', label = {} }", "text wanted for label");
  a_body_refuses(bench, "{ kind = 'text', label = true }", "text wanted for label");
  a_body_refuses(bench, "{ kind = 'heading', label = 'x', level = 'two' }", "number wanted for level");
  a_body_refuses(bench, "{ kind = 'heading', label = 'x', level = 4 }", "wanted for level");
  a_body_refuses(bench, "{ kind = 'heading', label = 'x', level = 1.5 }", "whole number wanted for level");
  a_body_refuses(bench, "{ kind = 'meter', label = 'x', number = 1e300 }", "whole number wanted for number");
  a_body_refuses(bench, "{ kind = 'meter', label = 'x', of = 0/0 }", "number wanted for of");
  a_body_refuses(bench, "min_mm = math.huge", "number wanted for min_mm");
  a_body_refuses(bench, "grow = 1", "true or false wanted for grow");
  a_body_refuses(bench, "{ kind = 'chart', label = 'x', { kind = 'item', points = 3 } }", "list wanted for points");
  a_body_refuses(bench, "{ kind = 'chart', label = 'x', { kind = 'item', points = { 1, 'x' } } }", "number wanted for points");
  a_body_refuses(bench, "[0] = { kind = 'rule' }", "children are a list");
  a_body_refuses(bench, "[1.5] = { kind = 'rule' }", "children are a list");
  a_body_refuses(bench, "[true] = 1", "children are a list");
  refuses(bench, "view = { rtl = 'yes' }", "true or false wanted for rtl");
  refuses(bench, "view = { title = {} }", "text wanted for title");
  refuses(bench, "view = { top = 'x' }", "top: a node is a table");
  refuses(bench, "view = nil", "a view is a table, nil");
  refuses(bench, "view = 'home'", "a view is a table, string");
}

static void nodes_stand_only_where_they_may(void **state) {
  Bench *bench = *state;
  a_body_refuses(bench, "{ kind = 'item', label = 'x' }", "column[1]: not the place for a item");
  a_body_refuses(bench, "{ kind = 'people', { kind = 'text', label = 'x' } }", "not the place for a text");
  a_body_refuses(bench, "{ kind = 'choice', id = 'b', label = 'x', { kind = 'rule' } }", "not the place for a rule");
  a_body_refuses(bench, "{ kind = 'button', id = 'b', label = 'x', { kind = 'row', { kind = 'button', id = 'c' } } }",
                 "in a button is no place for a button");
  a_body_refuses(bench, "{ kind = 'text', label = 'x', { kind = 'rule' } }", "not the place for a rule");
  refuses(bench, "view = { body = { kind = 'item' } }", "not the place for a item");
}

static void controls_have_an_id_that_is_theirs_alone(void **state) {
  Bench *bench = *state;
  a_body_refuses(bench, "{ kind = 'signature', id = 's', label = 'x' }", "signature: instead: no button or choice is named");
  a_body_refuses(bench, "{ kind = 'signature', id = 's', label = 'x', instead = 'f' }, { kind = 'field', id = 'f', label = 'x' }",
                 "signature: instead: no button or choice f");
  view_free(good_view(bench, "view = { body = { kind = 'column', { kind = 'signature', id = 's', label = 'x', instead = 'b' },\n"
                             " { kind = 'button', id = 'b', label = 'x' } } }"));
  a_body_refuses(bench, "{ kind = 'button', label = 'x' }", "column[1].button: a control needs an id");
  a_body_refuses(bench, "{ kind = 'people', { kind = 'item', label = 'x' } }", "needs an id");
  a_body_refuses(bench, "{ kind = 'row', id = 'a' }, { kind = 'row', id = 'a' }", "column[2].row: this id is there twice: a");
  refuses(bench, "view = { top = { kind = 'row', id = 'a' }, toast = { kind = 'text', id = 'a' } }", "twice: a");
}

static void a_node_that_holds_itself_and_one_too_deep_are_refused(void **state) {
  Bench *bench = *state;
  refuses(bench, "local n = { kind = 'column' }; n[1] = n; view = { body = n }", "too deep");
  refuses(bench, "local n = { kind = 'column' }; for _ = 1, 100000 do n = { kind = 'column', n } end; view = { body = n }",
          "too deep");
  View *view = good_view(bench, "local n = { kind = 'column' }; for _ = 1, 20 do n = { kind = 'column', n } end; view = { body = n }");
  view_free(view);
}

/* A few small tables, billions of nodes: only what is counted in C ends that. */
static void shared_nodes_do_not_unfold_without_end(void **state) {
  Bench *bench = *state;
  View *view = view_of(bench, "local n = { kind = 'rule' }\n"
                              "for _ = 1, 20 do n = { kind = 'column', n, n, n, n } end\n"
                              "view = { body = n }");
  assert_null(view);
  assert_int_equal(bench->fault.status, ST_SCRIPT_LIMIT);
  view = view_of(bench, "local holes = { kind = 'column' }\n"
                        "for i = 1, 3999 do holes[i] = false end\n"
                        "local n = { kind = 'column' }\n"
                        "for i = 1, 3999 do n[i] = holes end\n"
                        "view = { body = { kind = 'column', n, n, n, n } }");
  assert_null(view);
  assert_int_equal(bench->fault.status, ST_SCRIPT_LIMIT);
}

static void a_hundred_thousand_children_are_refused(void **state) {
  refuses(*state, "local n = { kind = 'column' }; for i = 1, 100000 do n[i] = { kind = 'rule' } end; view = { body = n }",
          "body.column: too many children");
  refuses(*state, "view = { body = { kind = 'column', [1 << 60] = { kind = 'rule' } } }", "too many children");
  refuses(*state, "local p = {}; for i = 1, 3000 do p[i] = 1 end\n"
                  "view = { body = { kind = 'chart', label = 'x', { kind = 'item', points = p } } }", "too many points");
}

static void a_text_of_a_hundred_thousand_letters_arrives_whole(void **state) {
  View *view = good_view(*state, "local s = ('ø'):rep(25000); view = { body = { kind = 'text', label = s .. s .. s .. s } }");
  assert_int_equal(strlen(view->body->label), 200000);
  view_free(view);
}

static void texts_that_are_not_clean_are_refused(void **state) {
  Bench *bench = *state;
  a_body_refuses(bench, "{ kind = 'text', label = 'a\\0b' }", "text: not clean UTF-8 in label");
  a_body_refuses(bench, "{ kind = 'text', label = '\\xff' }", "not clean UTF-8 in label");
  a_body_refuses(bench, "{ kind = 'text', label = '\\xc0\\x80' }", "not clean UTF-8 in label");
  a_body_refuses(bench, "id = 'a\\27b'", "not clean UTF-8 in id");
  refuses(bench, "view = { title = '\\xe6' }", "not clean UTF-8 in title");
}

/* Tables are read raw: building a view runs nothing of a script's. */
static void building_runs_no_script(void **state) {
  View *view = good_view(*state,
                         "ran = false\n"
                         "local trap = { __index = function() ran = true; return 'text' end, __pairs = function() ran = true end,\n"
                         "  __len = function() ran = true; return 9 end }\n"
                         "view = setmetatable({ body = setmetatable({ kind = 'column' }, trap) }, trap)");
  view_free(view);
  lua_bench_gives(*state, "return ran", "false");
}

/* Every word of the vocabulary is in the documentation's row of its kind, and stays a word. */
static void every_documented_style_is_taken(void **state) {
  static const char *const STYLES[][2] = {
      {"column", "tight loose"}, {"panel", "card sand sky mint green paper"}, {"text", "body soft small strong lead"},
      {"icon", "sand mint sky green"}, {"badge", "sand sky mint"}};
  for (size_t i = 0; i < sizeof STYLES / sizeof *STYLES; i++) {
    char words[64], source[128], *rest = words;
    snprintf(words, sizeof words, "%s", STYLES[i][1]);
    for (char *word; (word = strtok_r(rest, " ", &rest));) {
      snprintf(source, sizeof source, "view = { body = { kind = '%s', style = '%s' } }", STYLES[i][0], word);
      View *view = good_view(*state, source);
      assert_string_equal(view->body->style, word);
      view_free(view);
    }
  }
}

static void what_stands_aside_is_a_whole_view_with_ids_of_its_own(void **state) {
  View *view = good_view(*state,
                         "view = { id = 'meeting', body = { kind = 'button', id = 'next', label = 'Videre' },\n"
                         "  aside = { id = 'script', lang = 'en', title = 'Script', focus = 'note',\n"
                         "    body = { kind = 'column', { kind = 'button', id = 'next', label = 'On' },\n"
                         "      { kind = 'field', id = 'note', label = 'Note' } },\n"
                         "    dialog = { kind = 'column' }, toast = { kind = 'text', label = 'Kept' } } }");
  assert_string_equal(view->aside->id, "script");
  assert_string_equal(view->aside->lang, "en");
  assert_string_equal(view->aside->focus, "note");
  assert_string_equal(view->aside->body->first->label, "On");
  assert_string_equal(view->aside->toast->label, "Kept");
  assert_non_null(view->aside->dialog);
  View *aside = view_take_aside(view);
  assert_null(view->aside);
  assert_null(view_take_aside(view));
  view_free(view);
  assert_string_equal(view_find(aside, "note")->label, "Note");
  view_free(aside);
}

static void what_is_wrong_aside_is_told_with_its_place(void **state) {
  refuses(*state, "view = { aside = 7 }", "a view is a table");
  refuses(*state, "view = { aside = { heading = 'x' } }", "unknown attribute heading");
  refuses(*state, "view = { aside = { body = { kind = 'column', { kind = 'box' } } } }", "aside.body.column[1]: unknown kind box");
  refuses(*state, "view = { aside = { body = { kind = 'button', id = 'a', label = 'l' }, top = { kind = 'button', id = 'a', label = 'l' } } }",
          "id");
  refuses(*state, "view = { aside = { aside = { id = 'third' } } }", "no place for another");
  refuses(*state, "view = { id = 'ring' } view.aside = view", "no place for another");
  View *view = good_view(*state, "view = { id = 'alone', aside = false }");
  assert_null(view->aside);
  view_free(view);
}

#define VIEW_TEST(name) cmocka_unit_test_setup_teardown(name, open_views, close_views)

int main(void) {
  const struct CMUnitTest tests[] = {
      VIEW_TEST(a_table_becomes_a_tree),
      VIEW_TEST(every_attribute_arrives),
      VIEW_TEST(what_is_unknown_is_told_with_its_place),
      VIEW_TEST(wrong_types_and_values_are_told),
      VIEW_TEST(nodes_stand_only_where_they_may),
      VIEW_TEST(controls_have_an_id_that_is_theirs_alone),
      VIEW_TEST(a_node_that_holds_itself_and_one_too_deep_are_refused),
      VIEW_TEST(shared_nodes_do_not_unfold_without_end),
      VIEW_TEST(a_hundred_thousand_children_are_refused),
      VIEW_TEST(a_text_of_a_hundred_thousand_letters_arrives_whole),
      VIEW_TEST(texts_that_are_not_clean_are_refused),
      VIEW_TEST(building_runs_no_script),
      VIEW_TEST(every_documented_style_is_taken),
      VIEW_TEST(what_stands_aside_is_a_whole_view_with_ids_of_its_own),
      VIEW_TEST(what_is_wrong_aside_is_told_with_its_place),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
