# Flags for our own code: warnings are errors, hardening on, banned calls do not compile.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
add_library(minplan_flags INTERFACE)
target_compile_options(minplan_flags INTERFACE
  -Wall -Wextra -Werror -Wshadow -Wpointer-arith -Wstrict-prototypes -Wmissing-prototypes -Wundef
  -Wformat=2 -Wvla -Wimplicit-fallthrough -fno-common -fstack-protector-strong
  -include ${CMAKE_SOURCE_DIR}/src/base/banned.h)
target_compile_definitions(minplan_flags INTERFACE _GNU_SOURCE)
target_link_options(minplan_flags INTERFACE $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:-pie> -Wl,-z,relro,-z,now)
if(CMAKE_BUILD_TYPE STREQUAL "Release" OR CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
  target_compile_definitions(minplan_flags INTERFACE _FORTIFY_SOURCE=2)
endif()
if(MINPLAN_SANITIZE)
  target_compile_options(minplan_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  target_link_options(minplan_flags INTERFACE -fsanitize=address,undefined)
endif()
if(MINPLAN_COVERAGE)
  target_compile_options(minplan_flags INTERFACE --coverage -O0)
  target_link_options(minplan_flags INTERFACE --coverage)
endif()
