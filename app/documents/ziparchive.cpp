// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/ziparchive.h"

#include <zip.h>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QIODevice& deviceOf(void* stream)
{
    return *static_cast<QIODevice*>(stream);
}

// minizip reads and writes through these. The stream is the file that was opened before.

void* openFile(void* opaque, const void*, int)
{
    return opaque;
}

uLong readFile(void*, void* stream, void* bytes, uLong size)
{
    const qint64 read = deviceOf(stream).read(static_cast<char*>(bytes), qint64(size));
    return read < 0 ? 0 : uLong(read);
}

uLong writeFile(void*, void* stream, const void* bytes, uLong size)
{
    const qint64 written = deviceOf(stream).write(static_cast<const char*>(bytes), qint64(size));
    return written < 0 ? 0 : uLong(written);
}

ZPOS64_T position(void*, void* stream)
{
    return ZPOS64_T(deviceOf(stream).pos());
}

long seek(void*, void* stream, ZPOS64_T offset, int origin)
{
    QIODevice& device = deviceOf(stream);
    const qint64 base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? device.pos()
                        : origin == ZLIB_FILEFUNC_SEEK_END ? device.size()
                                                           : 0;
    return device.seek(base + qint64(offset)) ? 0 : -1;
}

int leaveOpen(void*, void*)
{
    return 0;
}

int noError(void*, void*)
{
    return 0;
}

zip_fileinfo fromNoonOf(QDate day)
{
    constexpr uLong readableFile = 0100644; // as Unix has it
    zip_fileinfo info{};
    info.tmz_date = {.tm_sec = 0,
                     .tm_min = 0,
                     .tm_hour = 12,
                     .tm_mday = uInt(day.day()),
                     .tm_mon = uInt(day.month() - 1),
                     .tm_year = uInt(day.year())};
    info.external_fa = readableFile << 16;
    return info;
}

} // namespace

ZipArchive::ZipArchive(const QString& path)
    : m_file(path)
{
}

ZipArchive::~ZipArchive()
{
    if (m_zip)
        zipClose(m_zip, nullptr);
}

Result<> ZipArchive::open()
{
    if (const Result<> opened = m_file.open(); !opened)
        return opened;
    zlib_filefunc64_def functions{.zopen64_file = openFile,
                                  .zread_file = readFile,
                                  .zwrite_file = writeFile,
                                  .ztell64_file = position,
                                  .zseek64_file = seek,
                                  .zclose_file = leaveOpen,
                                  .zerror_file = noError,
                                  .opaque = static_cast<QIODevice*>(&m_file.device())};
    m_zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
    return m_zip ? Result(Done()) : m_file.failure();
}

Result<> ZipArchive::add(const QString& name, const QByteArray& content, QDate day)
{
    constexpr int level = 1; // the files are dense already, all but what they say of themselves
    constexpr uLong unixWithVersion2 = 3 << 8 | 20;
    constexpr uLong nameIsUtf8 = 1 << 11;
    constexpr int isLarge = 0; // a file of four gigabytes or more
    const zip_fileinfo info = fromNoonOf(day);
    const bool isWritten =
        zipOpenNewFileInZip4_64(m_zip, name.toUtf8().constData(), &info, nullptr, 0, nullptr, 0, nullptr,
                                Z_DEFLATED, level, 0, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY, nullptr,
                                0, unixWithVersion2, nameIsUtf8, isLarge) == ZIP_OK &&
        zipWriteInFileInZip(m_zip, content.constData(), unsigned(content.size())) == ZIP_OK &&
        zipCloseFileInZip(m_zip) == ZIP_OK;
    return isWritten ? Result(Done()) : m_file.failure();
}

Result<> ZipArchive::finish()
{
    if (zipClose(std::exchange(m_zip, nullptr), nullptr) != ZIP_OK)
        return m_file.failure();
    return m_file.finish();
}

} // namespace ledforum
