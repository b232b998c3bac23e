// SPDX-FileCopyrightText: MoA Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adapters/formats/adapter_format.h"

#include "engine/adapters/formats/hugging_face_adapter.h"
#include "engine/adapters/formats/peft_folder.h"
#include "engine/adapters/formats/released_folder.h"
#include "engine/api/error.h"
#include "engine/api/say.h"

#include <algorithm>

namespace moa {

const std::vector<AdapterFormat> &adapterFormats()
{
    static const std::vector<AdapterFormat> formats{releasedFolderFormat(), huggingFaceAdapterFormat(), peftFolderFormat()};
    return formats;
}

const AdapterFormat &adapterFormatNamed(std::string_view key)
{
    std::vector<std::string> known;
    for (const AdapterFormat &format : adapterFormats()) {
        if (format.info.key == key)
            return format;
        known.push_back(format.info.key);
    }
    throw Failure(ErrorCode::Usage,
                  fmt::format("\"{}\": {}", key, unknownNameMessage(say(MOA_TR("engine", "format")), key, known)));
}

const AdapterFormat *recogniseAdapter(const std::filesystem::path &folder)
{
    const auto format =
        std::ranges::find_if(adapterFormats(), [&](const AdapterFormat &candidate) { return candidate.recognises(folder); });
    return format == adapterFormats().end() ? nullptr : &*format;
}

} // namespace moa
