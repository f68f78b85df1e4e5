// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/inflated.h"

#include <zlib.h>

namespace ledforum {

std::optional<QByteArray> inflated(QByteArrayView packed, qsizetype most)
{
    constexpr qsizetype step = 64 << 10;
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
        bytes.resize(before + step);
        stream.next_out = reinterpret_cast<Bytef*>(bytes.data() + before);
        stream.avail_out = step;
        state = inflate(&stream, Z_NO_FLUSH);
        bytes.chop(stream.avail_out);
    }
    const bool isWhole = state == Z_STREAM_END && stream.avail_in == 0 && bytes.size() <= most;
    inflateEnd(&stream);
    return isWhole ? std::optional(bytes) : std::nullopt;
}

} // namespace ledforum
