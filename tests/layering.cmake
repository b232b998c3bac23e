# SPDX-FileCopyrightText: MoA Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Fails on an include that points against the arrows of engine/README.md.
function(forbid folder pattern why)
  file(GLOB_RECURSE files ${ROOT}/${folder}/*.h ${ROOT}/${folder}/*.cpp)
  foreach(f IN LISTS files)
    file(STRINGS ${f} hits REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"](${pattern})")
    if(hits)
      message(SEND_ERROR "${f}: ${why}: ${hits}")
    endif()
  endforeach()
endfunction()
forbid(engine "Q[A-Z]|Qt|ui/|app/" "engine must not depend on Qt, ui or app")
forbid(engine/api "torch/|ATen/|c10/|engine/[b-z]|engine/ad" "engine/api knows neither LibTorch nor the rest of the engine")
foreach(folder files text data eval runs)
  forbid(engine/${folder} "torch/|ATen/|c10/|engine/core/torch" "moa_base must stay free of LibTorch")
endforeach()
forbid(ui "torch/|ATen/|c10/|app/" "ui must not include LibTorch or app")
forbid(ui "engine/[b-z]|engine/ad" "ui may include engine/api only")
