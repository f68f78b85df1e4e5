// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/certificatesink.h"

#include "app/certificates/bulk/certificatesheet.h"
#include "app/common/wholefile.h"
#include "app/documents/ziparchive.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

class FolderSink final : public CertificateSink
{
public:
    explicit FolderSink(CertificateFolder folder)
        : m_folder(std::move(folder))
    {
    }
    Result<File> placeFor(const CertificateRecord& record) override { return m_folder.placeFor(record); }
    Result<> put(const File& file, const QByteArray& pdf, QDate) override
    {
        return m_folder.put(file.path, pdf);
    }
    Result<QString> putSheet(const QByteArray& csv) override
    {
        const QString path = m_folder.placeForSheet(CertificateSheet::firstLine());
        const Result<> written = writeWholeFile(path, csv);
        return written ? Result(path) : written.failure();
    }
    Result<> finish() override { return Done(); }

private:
    CertificateFolder m_folder;
};

class ZipSink final : public CertificateSink
{
public:
    explicit ZipSink(const QString& path)
        : m_zip(path)
    {
    }
    Result<> open() { return m_zip.open(); }
    Result<File> placeFor(const CertificateRecord& record) override
    {
        const QString name = m_names.namesFor(record).constFirst(); // no two have one serial
        m_names.take(name);
        return File{name, true};
    }
    Result<> put(const File& file, const QByteArray& pdf, QDate issuedOn) override
    {
        m_latest = std::max(m_latest, issuedOn);
        return m_zip.add(file.path, pdf, issuedOn);
    }
    Result<QString> putSheet(const QByteArray& csv) override
    {
        const Result<> written = m_zip.add(sheetName, csv, m_latest);
        return written ? Result(QString(sheetName)) : written.failure();
    }
    Result<> finish() override { return m_zip.finish(); }

private:
    ZipArchive m_zip;
    CertificateNames m_names;
    QDate m_latest = QDate(1980, 1, 1);
};

} // namespace

Result<std::unique_ptr<CertificateSink>> folderSink(const QString& path)
{
    auto folder = CertificateFolder::prepare(path);
    if (!folder)
        return folder.failure();
    return std::unique_ptr<CertificateSink>(std::make_unique<FolderSink>(*std::move(folder)));
}

Result<std::unique_ptr<CertificateSink>> zipSink(const QString& path)
{
    auto sink = std::make_unique<ZipSink>(path);
    if (const Result<> opened = sink->open(); !opened)
        return opened.failure();
    return std::unique_ptr<CertificateSink>(std::move(sink));
}

} // namespace ledforum
