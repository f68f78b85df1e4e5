// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/pictures/certificatepictureservice.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace ledforum {

class Button;
struct PageContext;

/// The pictures of certificates issued from now on, chosen one by one: the forum's logo and, for a tutor, the
/// image of their own signature; and a look at a certificate with them.
class CertificatePicturesPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `settings` as they stand on the page, saved or not.
    CertificatePicturesPanel(PageContext& context, std::function<ForumSettings()> settings,
                             QWidget* parent = nullptr);
    void reload();

private:
    using Service = CertificatePictureService;
    enum class Which { Logo, Signature };

    struct Row
    {
        Which which;
        QLabel* picture = nullptr;
        Button* choose = nullptr;
        Button* remove = nullptr;
        StoredPicture shown = {};
    };

    [[nodiscard]] QHBoxLayout* row(Row& row);
    void show(Row& row, const StoredPicture& picture);
    void choose(Which which);
    Result<> change(const Row& row, const StoredPicture& picture);
    void remove(Which which);
    void preview();
    [[nodiscard]] Row& rowOf(Which which) { return which == Which::Logo ? m_logo : m_signature; }

    PageContext& m_context;
    std::function<ForumSettings()> m_settings;
    Row m_logo{Which::Logo};
    Row m_signature{Which::Signature};
};

} // namespace ledforum
