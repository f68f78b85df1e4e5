// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/theme.h"
#include "ui/widgets/pill.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace ledforum;
using namespace ledforum::theme;
using namespace Qt::StringLiterals;

/// The colours can be read, in both schemes (WCAG 2.2, 1.4.3: 4.5:1).
class TestTheme final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textCanBeRead_data();
    void textCanBeRead();
    void styleSheetKnowsEveryColour();
};

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    // From a list: two temporaries would be gone before they are read.
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

void addRow(const QString& name, Colour ink, Colour ground)
{
    QTest::newRow(qPrintable(name + u" light"_s)) << ink << ground << Scheme::Light;
    QTest::newRow(qPrintable(name + u" dark"_s)) << ink << ground << Scheme::Dark;
}

} // namespace

void TestTheme::textCanBeRead_data()
{
    QTest::addColumn<Colour>("ink");
    QTest::addColumn<Colour>("ground");
    QTest::addColumn<Scheme>("scheme");
    for (const Colour ground : {Colour::Page, Colour::Surface, Colour::SurfaceMuted}) {
        addRow(u"text on %1"_s.arg(int(ground)), Colour::Text, ground);
        addRow(u"secondary text on %1"_s.arg(int(ground)), Colour::TextSecondary, ground);
        addRow(u"accent on %1"_s.arg(int(ground)), Colour::Accent, ground);
    }
    for (const Colour fill : {Colour::AccentFill, Colour::AccentFillHover, Colour::SuccessFill,
                              Colour::SuccessFillHover, Colour::DangerFill, Colour::DangerFillHover})
        addRow(u"button %1"_s.arg(int(fill)), Colour::OnFill, fill);
    for (const PillTone tone :
         {PillTone::Neutral, PillTone::Accent, PillTone::Success, PillTone::Warning, PillTone::Danger})
        addRow(u"pill %1"_s.arg(int(tone)), inkOf(tone), groundOf(tone));
    for (const Colour ground : {Colour::Welcome, Colour::WelcomePanel}) {
        addRow(u"welcome %1"_s.arg(int(ground)), Colour::OnWelcome, ground);
        addRow(u"welcome, secondary %1"_s.arg(int(ground)), Colour::OnWelcomeSecondary, ground);
    }
    addRow(u"focus"_s, Colour::OnFocus, Colour::Focus);
}

void TestTheme::textCanBeRead()
{
    QFETCH(Colour, ink);
    QFETCH(Colour, ground);
    QFETCH(Scheme, scheme);
    const double ratio = contrast(colour(ink, scheme), colour(ground, scheme));
    QVERIFY2(ratio >= 4.5, qPrintable(u"%1:1"_s.arg(ratio, 0, 'f', 2)));
}

void TestTheme::styleSheetKnowsEveryColour()
{
    QVERIFY(qApp);
    apply(*qApp, Scheme::Dark);
    const QString sheet = qApp->styleSheet();
    QVERIFY(sheet.contains(colour(Colour::Surface, Scheme::Dark).name()));
    QVERIFY2(!sheet.contains(QRegularExpression(u"@[a-z]"_s)), "a colour of the sheet is not in the table");
    QCOMPARE(schemeOf(QApplication::palette()), Scheme::Dark);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
