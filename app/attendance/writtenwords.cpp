// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/writtenwords.h"

#include "database/types/textfold.h"

#include <array>
#include <span>

namespace ledforum {

namespace {

/// The beginnings of the months' names, folded: English, German, French, Spanish, Italian, Portuguese, Dutch,
/// Scandinavian, Polish, Czech, Romanian, Finnish, Hungarian, Turkish, Russian, Ukrainian, Greek. A longer
/// one wins over a shorter, which may begin the names of two months.
constexpr std::array<QStringView, 12> months = {
    u"jan gen ene sty led ian tammi oca янв січ ιαν",
    u"feb fev lut unor helmi sub фев лют φεβ",
    u"mar maa mrt maalis brez мар бер μαρ",
    u"apr avr abr kwi dub huhti nis апр квіт απρ",
    u"may mai mag maj mei kvet touko маи мая трав μαι",
    u"jun juin giu cze cerven cervna iun kesa haz июн черв ιουν",
    u"jul juil lug lip cervenec cervence iul heina tem июл лип ιουλ",
    u"aug aou ago agu sie srp elo авг серп αυγ",
    u"sep set wrz zar syys szept eyl сен вер σεπ",
    u"oct okt oto ott out paz rij loka eki окт жов οκτ",
    u"nov lis noi marras kas ноя лист νοε",
    u"dec dez dic gru pros dek des joulu ara дек груд δεκ",
};

/// A month by the longest beginning that the word has.
std::optional<int> monthBeginning(QStringView word)
{
    int found = 0;
    qsizetype longest = 0;
    for (size_t month = 0; month < months.size(); ++month) {
        for (const QStringView beginning : months[month].tokenize(u' ')) {
            if (beginning.size() > longest && word.startsWith(beginning)) {
                found = int(month) + 1;
                longest = beginning.size();
            }
        }
    }
    return found > 0 ? std::optional(found) : std::nullopt;
}

struct Words
{
    int value;
    QStringView words;
};

std::optional<int> valueOf(QStringView word, std::span<const Words> table)
{
    for (const Words& row : table) {
        for (const QStringView one : row.words.tokenize(u' ')) {
            if (word.compare(one, Qt::CaseInsensitive) == 0)
                return row.value;
        }
    }
    return std::nullopt;
}

constexpr int minute = 60;
constexpr int hour = 60 * minute;

} // namespace

std::optional<int> monthFrom(QStringView word)
{
    constexpr qsizetype shortest = 3;
    return word.size() < shortest ? std::nullopt : monthBeginning(folded(word));
}

std::optional<DayHalf> dayHalfFrom(QStringView word)
{
    static constexpr std::array halves = {
        Words{int(DayHalf::Morning), u"am a fm ap öö de πμ ص 上午 午前 오전"},
        Words{int(DayHalf::Afternoon), u"pm p em ip ös du μμ م 下午 午後 오후"}};
    const auto found = valueOf(word, halves);
    return found ? std::optional(DayHalf(*found)) : std::nullopt;
}

std::optional<int> zoneFrom(QStringView word)
{
    static constexpr std::array zones = {Words{0, u"z utc gmt wet"}, Words{hour, u"bst ist cet mez west"},
                                         Words{2 * hour, u"cest mesz eet"}, Words{3 * hour, u"eest msk"}};
    return valueOf(word, zones);
}

std::optional<int> unitFrom(QStringView word)
{
    if (word.size() == 1) { // the usual ones, of which a report has thousands
        switch (word.front().toLower().unicode()) {
        case u'h':
            return hour;
        case u'm':
            return minute;
        case u's':
            return 1;
        default:
            break;
        }
    }
    static constexpr std::array units = {
        Words{hour, u"h hr hrs hour hours std stunde stunden heure heures hora horas ora ore u uur uren godz "
                    u"godziny godzin godzina g t tim timme timmar time timer tunti tuntia hod hodin hodina "
                    u"hodiny ó óra sa saat sat sati ч час часа часов год година години годин ώ ώρα ώρες "
                    u"小时 小時 時間 시간 ชม ชั่วโมง ساعة س giờ"},
        Words{minute, u"m min mins minute minutes minuten minuto minutos minuti minut minuty minuta "
                      u"minuuttia minuutti minuter minutter dk dakika p perc мин минут минуты хв хвилин "
                      u"хвилини λ λεπτά λεπτό 分 分钟 分鐘 분 น นาที دقيقة د phút"},
        Words{1, u"s sec secs second seconds sek sekunde sekunden seconde secondes seg segundo segundos "
                 u"secondi secondo seconden sekund sekundy sekunda sekunti sekuntia sekunder sn saniye mp "
                 u"másodperc с сек секунд секунды секунди δ δευτ 秒 秒钟 초 วินาที ثانية ث giây"}};
    return valueOf(word, units);
}

} // namespace ledforum
