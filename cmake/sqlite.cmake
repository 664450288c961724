# SQLite3 Multiple Ciphers from the pinned source that tools/setup fetched and checked. Built once per
# checkout (not per preset): the object is the same for all of them.
set(sqlite_source ${MINPLAN_DEPS}/sqlite/sqlite3.c)
if(NOT EXISTS ${sqlite_source})
  message(FATAL_ERROR "${sqlite_source} is missing: run tools/setup first")
endif()
set(sqlite_object ${MINPLAN_DEPS}/sqlite/libsqlite3mc.a)
if(NOT EXISTS ${sqlite_object})
  message(FATAL_ERROR "${sqlite_object} is missing: run tools/setup first")
endif()
add_library(sqlite3mc STATIC IMPORTED)
set_target_properties(sqlite3mc PROPERTIES IMPORTED_LOCATION ${sqlite_object}
  INTERFACE_INCLUDE_DIRECTORIES ${MINPLAN_DEPS}/sqlite)
target_link_libraries(sqlite3mc INTERFACE m pthread)
