// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/inflated.h"

#include <algorithm>
#include <zlib.h>

namespace ledforum {

std::optional<QByteArray> inflated(QByteArrayView packed, qsizetype& room)
{
    constexpr qsizetype least = 64 << 10;
    const qsizetype most = room;
    z_stream stream{};
    QByteArray input = packed.toByteArray(); // zlib does not promise to leave it alone
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    if (inflateInit(&stream) != Z_OK)
        return std::nullopt;
    QByteArray bytes;
    int state = Z_OK;
    while (state == Z_OK && bytes.size() <= most) {
        const qsizetype before = bytes.size();
        const qsizetype step = std::clamp(before, least, std::max(least, most + 1 - before));
        bytes.resize(before + step);
        stream.next_out = reinterpret_cast<Bytef*>(bytes.data() + before);
        stream.avail_out = static_cast<uInt>(step);
        state = inflate(&stream, Z_NO_FLUSH);
        bytes.chop(stream.avail_out);
    }
    const bool isWhole = state == Z_STREAM_END && stream.avail_in == 0 && bytes.size() <= most;
    inflateEnd(&stream);
    room -= std::min(bytes.size(), most);
    return isWhole ? std::optional(bytes) : std::nullopt;
}

} // namespace ledforum
