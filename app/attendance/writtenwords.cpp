// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/writtenwords.h"

#include "app/attendance/wordtable.h"
#include "database/types/textfold.h"

namespace ledforum {

namespace {

constexpr int minute = 60;
constexpr int hour = 60 * minute;

} // namespace

std::optional<int> monthFrom(QStringView word)
{
    // The beginnings of the months' names, folded: English, German, French, Spanish, Italian, Portuguese,
    // Dutch, Scandinavian, Polish, Czech, Romanian, Finnish, Hungarian, Turkish, Russian, Ukrainian, Greek. A
    // longer one wins over a shorter, which may begin the names of two months.
    static constexpr WordTable::Row beginnings[] = {
        {1, u"jan gen ene sty led ian tammi oca янв січ ιαν"},
        {2, u"feb fev lut unor helmi sub фев лют φεβ"},
        {3, u"mar maa mrt maalis brez мар бер μαρ"},
        {4, u"apr avr abr kwi dub huhti nis апр квіт απρ"},
        {5, u"may mai mag maj mei kvet touko маи мая трав μαι"},
        {6, u"jun juin giu cze cerven cervna iun kesa haz июн черв ιουν"},
        {7, u"jul juil lug lip cervenec cervence iul heina tem июл лип ιουλ"},
        {8, u"aug aou ago agu sie srp elo авг серп αυγ"},
        {9, u"sep set wrz zar syys szept eyl сен вер σεπ"},
        {10, u"oct okt oto ott out paz rij loka eki окт жов οκτ"},
        {11, u"nov lis noi marras kas ноя лист νοε"},
        {12, u"dec dez dic gru pros dek des joulu ara дек груд δεκ"},
    };
    static const WordTable months(beginnings);
    constexpr qsizetype shortest = 3;
    return word.size() < shortest ? std::nullopt : months.valueOfBeginning(folded(word));
}

std::optional<DayHalf> dayHalfFrom(QStringView word)
{
    static constexpr WordTable::Row words[] = {
        {int(DayHalf::Morning), u"am a vorm fm sa ap öö de πμ ص 上午 午前 오전 पूर्वाह्न"},
        {int(DayHalf::Afternoon), u"pm p nachm em ch ip ös du μμ م 下午 午後 오후 अपराह्न"},
    };
    static const WordTable halves(words);
    const auto found = halves.valueOf(word);
    return found ? std::optional(DayHalf(*found)) : std::nullopt;
}

std::optional<int> zoneFrom(QStringView word)
{
    static constexpr WordTable::Row words[] = {
        {0, u"z utc gmt wet"},
        {hour, u"bst ist cet mez west"},
        {2 * hour, u"cest mesz eet"},
        {3 * hour, u"eest msk"},
    };
    static const WordTable zones(words);
    return zones.valueOf(word);
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
    static constexpr WordTable::Row words[] = {
        {hour, u"h hr hrs hour hours std stunde stunden heure heures hora horas ora ore oră u uur uren godz "
               u"godziny godzin godzina g t tim timme timmar time timer tunti tuntia hod hodin hodina "
               u"hodiny ó óra sa saat sat sati ч час часа часов год година години годин ώ ώρα ώρες "
               u"小时 小時 時間 시간 ชม ชั่วโมง ساعة س giờ"},
        {minute, u"m min mins minute minutes minuten minuto minutos minuti minut minuty minuta "
                 u"minuuttia minuutti minuter minutter dk dakika p perc мин минут минуты хв хвилин "
                 u"хвилини λ λεπτά λεπτό 分 分钟 分鐘 분 น นาที دقيقة د phút"},
        {1, u"s sec secs second seconds sek sekunde sekunden seconde secondes seg segundo segundos "
            u"secondi secondo seconden sekund sekundy sekunda sekunti sekuntia sekunder sn saniye mp "
            u"másodperc с сек секунд секунды секунди δ δευτ 秒 秒钟 초 วินาที ثانية ث giây"}};
    static const WordTable units(words);
    return units.valueOf(word);
}

} // namespace ledforum
