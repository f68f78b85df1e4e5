// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/headingwords.h"

#include "app/attendance/wordtable.h"
#include "database/types/textfold.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Phrases
{
    HeadingMeaning meaning;
    QStringView phrases; ///< as they are written, divided by |
};

constexpr HeadingMeaning teams(ColumnUse use, int rank = 0)
{
    return {.use = use, .rank = rank, .isKnown = true, .isOfTeams = true};
}
constexpr HeadingMeaning once(ColumnUse use)
{
    return {.use = use, .isKnown = true, .isOncePerPerson = true, .isOfTeams = true};
}
constexpr HeadingMeaning any(ColumnUse use, int rank = 0)
{
    return {.use = use, .rank = rank, .isKnown = true};
}

constexpr std::array phrases = {
    Phrases{any(ColumnUse::Name),
            u"Name|Names|Full name|Attendees|Participants|Doctors|Participant "
            u"name|Participant|Attendee|Attendee name|Display name|"
            u"Vollständiger Name|Nom|Nom complet|Nombre|Nombre completo|Nome|Nome completo|Nominativo|Naam|"
            u"Volledige naam|Namn|Fullständigt namn|Navn|Fullt navn|Fulde navn|Nimi|Koko nimi|"
            u"Imię i nazwisko|Nazwa|Pełna nazwa|Pełne imię i nazwisko|Jméno|Celé jméno|Meno|Név|Teljes név|"
            u"Nume|Nume complet|Ad Soyad|Ad|Tam ad|Имя|Полное имя|ФИО|Ім'я|Повне ім'я|Όνομα|Ονοματεπώνυμο|"
            u"名前|氏名|フルネーム|姓名|名称|全名|이름|الاسم|الاسم الكامل|ชื่อ|Tên|Nama|"
            u"Teilnehmer|Teilnehmername|Participante|Partecipante|Deelnemer|Uczestnik"},
    Phrases{any(ColumnUse::Name, 1),
            u"Your name|Your full name|What is your name|What is your full name|"
            u"Doctor|Doctor's name|Doctor name|Name of doctor|Delegate|"
            u"Delegate name|Print name|Name in full|Name and surname|Staff name|"
            u"Wie heißen Sie|Wie ist Ihr Name|Comment vous appelez-vous|Quel est votre nom|"
            u"Cómo se llama|Cuál es su nombre|Come si chiama|Qual è il suo nome|Hoe heet u|"
            u"Ihr Name|Votre nom|Su nombre|Seu nome|Il tuo nome|Uw naam|Twoje imię i nazwisko"},
    Phrases{any(ColumnUse::FirstName),
            u"First name|Forename|Forenames|Forename(s)|First name(s)|Given name|Given names|"
            u"Your first name|Vorname|Prénom|Nombre de pila|Nome próprio|Imię|Voornaam|Förnamn|Fornavn|"
            u"Etunimi|Křestní jméno|Keresztnév|Utónév|Prenume|Adı"},
    Phrases{any(ColumnUse::LastName),
            u"Last name|Surname|Family name|Second name|Your surname|Your last name|Nachname|Familienname|"
            u"Nom de famille|Apellido|Apellidos|Cognome|Sobrenome|Apelido|Nazwisko|Achternaam|Efternamn|"
            u"Efternavn|Etternavn|Sukunimi|Příjmení|Vezetéknév|Nume de familie|Soyadı|Soyad|Фамилия|"
            u"Прізвище|Επώνυμο"},
    Phrases{any(ColumnUse::Email),
            u"Email|E-mail address|Mail|Your email|Your e-mail address|Work email|NHS email|E-Mail-Adresse|"
            u"Courriel|Adresse e-mail|Adresse de messagerie|Courrier électronique|Correo|"
            u"Correo electrónico|Dirección de correo electrónico|Indirizzo e-mail|Indirizzo di posta "
            u"elettronica|Posta elettronica|Endereço de e-mail|Correio eletrónico|Adres e-mail|"
            u"Adres poczty e-mail|E-mailadres|E-post|E-postadress|E-postadresse|Sähköposti|"
            u"Sähköpostiosoite|E-mailadresse|E-mail cím|Adresă de e-mail|E-posta|Эл. почта|"
            u"Электронная почта|Адрес электронной почты|Електронна пошта|Ηλεκτρονικό ταχυδρομείο|メール|"
            u"メール アドレス|电子邮件|電子郵件|이메일|전자 메일|البريد الإلكتروني|อีเมล|Username"},
    Phrases{any(ColumnUse::Email, 1), u"Registration email|Registration e-mail address"},
    Phrases{any(ColumnUse::Number), u"Professional number|Registration number|GMC|GMC no|GMC number"},
    Phrases{once(ColumnUse::Joined),
            u"First join|First join time|First joined|Erster Beitritt|Erste Teilnahme|"
            u"Erstmaliger Beitritt|Première connexion|Première participation|Première arrivée|"
            u"Primera conexión|Primera unión|Primera entrada|Primer acceso|Primera incorporación|"
            u"Primo accesso|Prima partecipazione|Primo ingresso|Prima connessione|Primeira entrada|"
            u"Primeira participação|Primeiro ingresso|Primeira adesão|Pierwsze dołączenie|"
            u"Eerste deelname|Eerste keer deelgenomen|Första anslutning|Första deltagande|"
            u"Anslöt först|Første deltagelse|Første tilslutning|Første gang deltatt|"
            u"Ensimmäinen liittyminen|První připojení|Első csatlakozás|Prima asociere|İlk katılım|"
            u"İlk katılma|Первое присоединение|Первый вход|Перше приєднання|初回参加|最初の参加|首次加入|"
            u"第一次加入|처음 참가|첫 참가|أول انضمام|الانضمام الأول"},
    Phrases{once(ColumnUse::Left),
            u"Last leave|Last leave time|Last left|Letztes Verlassen|Letzter Austritt|Zuletzt verlassen|"
            u"Dernière sortie|Dernier départ|Dernière déconnexion|Última salida|Última desconexión|"
            u"Último abandono|Ultima uscita|Ultimo abbandono|Ultima disconnessione|Última saída|"
            u"Ostatnie opuszczenie|Ostatnie wyjście|Laatste vertrek|Laatst verlaten|"
            u"Laatste keer verlaten|Senast lämnade|Sista utträde|Lämnade senast|Sidste udtræden|"
            u"Sist forlatt|Sidst forladt|Viimeinen poistuminen|Poslední opuštění|Utolsó kilépés|"
            u"Ultima părăsire|Son ayrılma|Son ayrılış|Последний выход|Останній вихід|最終退出|最後の退出|"
            u"上次离开|最后离开|最後離開|마지막 나가기|آخر مغادرة|المغادرة الأخيرة"},
    Phrases{teams(ColumnUse::Joined),
            u"Join time|Joined|Joined at|Beitrittszeit|Beitrittszeitpunkt|Zeitpunkt des Beitritts|"
            u"Uhrzeit des Beitritts|Heure de participation|Heure d'arrivée|Heure de connexion|"
            u"Heure d'entrée|Hora de unión|Hora de entrada|Hora de conexión|Hora de incorporación|"
            u"Hora de acceso|Ora di accesso|Ora di partecipazione|Ora di ingresso|Ora di entrata|"
            u"Hora de ingresso|Hora de participação|Hora de adesão|Godzina dołączenia|Czas dołączenia|"
            u"Tijdstip van deelname|Deelnametijd|Tijd van deelname|Deelgenomen om|Anslutningstid|"
            u"Anslöt|Deltagelsestidspunkt|Tidspunkt for deltagelse|Tilslutningstidspunkt|Liittymisaika|"
            u"Čas připojení|Csatlakozás időpontja|Ora asocierii|Katılma saati|Katılma zamanı|"
            u"Время присоединения|Время входа|Час приєднання|参加時刻|参加時間|参加した時刻|加入时间|"
            u"加入時間|참가 시간|وقت الانضمام"},
    Phrases{teams(ColumnUse::Left),
            u"Leave time|Verlassenszeit|Austrittszeit|Zeitpunkt des Verlassens|Uhrzeit des Verlassens|"
            u"Heure de départ|Heure de sortie|Heure de déconnexion|Hora de salida|Hora de abandono|"
            u"Hora de desconexión|Ora di uscita|Ora di abbandono|Ora uscita|Hora de saída|"
            u"Godzina opuszczenia|Czas opuszczenia|Godzina wyjścia|Tijdstip van vertrek|Vertrektijd|"
            u"Tijd van vertrek|Tijdstip van verlaten|Tid för utträde|Lämnade|Lämnade kl|"
            u"Tidspunkt for udtræden|Poistumisaika|Čas opuštění|Kilépés időpontja|Távozás időpontja|"
            u"Ora părăsirii|Ayrılma saati|Ayrılma zamanı|Время выхода|Час виходу|退出時刻|退出時間|离开时间|"
            u"離開時間|나간 시간|وقت المغادرة"},
    Phrases{teams(ColumnUse::Duration),
            u"Duration|In-meeting duration|Meeting duration|Attendance duration|Dauer|"
            u"Besprechungsdauer|Dauer der Teilnahme|Dauer in der Besprechung|Teilnahmedauer|Durée|"
            u"Durée dans la réunion|Durée de la réunion|Durée en réunion|Duración|"
            u"Duración de la reunión|Duración en la reunión|Durata|Durata riunione|Durata della riunione|"
            u"Durata nella riunione|Duração|Duração da reunião|Duração na reunião|Czas trwania|"
            u"Czas trwania spotkania|Czas na spotkaniu|Duur|Duur van vergadering|Duur in vergadering|"
            u"Vergaderingsduur|Varaktighet|Mötets längd|Tid i mötet|Varighed|Mødets varighed|Varighet|"
            u"Kesto|Kokouksen kesto|Doba trvání|Délka schůzky|Időtartam|Durată|Süre|Toplantı süresi|"
            u"Длительность|Продолжительность|Тривалість|Διάρκεια|期間|会議の期間|会議での時間|持续时间|时长|"
            u"持續時間|기간|المدة|مدة الاجتماع|المدة في الاجتماع"},
    Phrases{teams(ColumnUse::Action),
            u"User action|Action|Benutzeraktion|Aktion|Action de l'utilisateur|Action utilisateur|"
            u"Acción del usuario|Acción de usuario|Acción|Azione utente|Azione dell'utente|Azione|"
            u"Ação do usuário|Ação do utilizador|Ação|Akcja użytkownika|Czynność użytkownika|Akcja|"
            u"Gebruikersactie|Actie|Användaråtgärd|Åtgärd|Brugerhandling|Handling|Brukerhandling|"
            u"Käyttäjän toiminto|Akce uživatele|Felhasználói művelet|Kullanıcı eylemi|"
            u"Действие пользователя|ユーザー アクション|用户操作|使用者動作|사용자 작업|إجراء المستخدم|Дія "
            u"користувача"},
    Phrases{any(ColumnUse::Joined),
            u"Uhrzeit|Ankunft|Ankunftszeit|Arrivée|Llegada|Hora de llegada|Hora|Arrivo|Ora di arrivo|Ora|"
            u"Chegada|Hora de chegada|Aankomst|Aankomsttijd|Tijd|Przyjście|Godzina przyjścia|Godzina|"
            u"Kommen|Gekommen|Llegó|Przybycie|Time in|Arrival|Arrived|Arrived at|Arrival time|"
            u"Time of arrival|Signed in|Signed in at|Sign in|Sign-in time|Time signed in|Check in|"
            u"Check-in time|Checked in|Checked in at"},
    Phrases{any(ColumnUse::Joined, 1),
            u"Timestamp|UtcEventTimestamp|Zeitstempel|Horodatage|Horodateur|Marca de tiempo|"
            u"Marca temporal|Carimbo de data/hora|Carimbo de data|Timestamp evento|Data e ora|"
            u"Informazioni cronologiche|Sygnatura czasowa|Znacznik czasu|Tijdstempel|Tidsstämpel|"
            u"Tidsstempel|Aikaleima|Časové razítko|Időbélyeg|Marcaj de timp|Zaman damgası|"
            u"Отметка времени|Метка времени|Позначка часу|タイムスタンプ|时间戳|時間戳記|타임스탬프|الطابع "
            u"الزمني"},
    Phrases{any(ColumnUse::Joined, 1),
            u"Von|From|In|Od|Start time|Started|Time|Date and time|Date/time|Startzeit|Heure de début|Hora "
            u"de inicio|"
            u"Ora di inizio|Ora inizio|Hora de início|Godzina rozpoczęcia|Begintijd|Starttid|"
            u"Aloitusaika|開始時刻"},
    Phrases{any(ColumnUse::Joined, 2),
            u"Completion time|Submission time|Submitted|Submitted at|Date submitted|"
            u"Fertigstellungszeit|Heure de fin|Hora de finalización|Ora di completamento|"
            u"Hora de conclusão|Godzina ukończenia|Tijd van voltooien|Slutförandetid|完了時刻"},
    Phrases{any(ColumnUse::Left, 1), u"Bis|To|Until|Out|Do"},
    Phrases{any(ColumnUse::Duration), u"Minutes|Mins|Min|Minutes attended|Minutes present|Time in minutes|"
                                      u"Minuten|Minutos|Minuti|Minuty|Minuter|Minutter|Minuutit"},
    Phrases{any(ColumnUse::Left), u"Gehen|Gegangen|Abgang|Abgangszeit|Heimgang|Odejście|Partida|Left|Left "
                                  u"at|Time out|Departure|Departed|Departure time|"
                                  u"Time of leaving|Signed out|Signed out at|Sign out|Sign-out time|"
                                  u"Time signed out|Check out|Check-out time|Checked out|"
                                  u"Weggang|Départ|Salida|Uscita|Saída|Vertrek|Wyjście"},
    Phrases{any(ColumnUse::Status), u"Status|Attendance|Attendance status|Attended|Present|Present?|"
                                    u"Attended?|Anwesenheit|Anwesend|Présence|Présent|Asistencia|"
                                    u"Presenza|Presença|Obecność|Aanwezigheid|Presente|Presenti|"
                                    u"Asistió|Compareceu|Obecny|Aanwezig|Närvaro|Teilgenommen"},
    Phrases{{.isKnown = true, .isSignature = true},
            u"Signature|Signed|Unterschrift|Handtekening|Podpis|Assinatura"},
    Phrases{teams(ColumnUse::Ignored),
            u"SessionId|ParticipantId|UserAgent|Session Id|Participant Id|Rolle|Rôle|Rol|Ruolo|Função|"
            u"Papel|Rola|Roll|Rooli|Funkce|Szerepkör|Роль|役割|角色|역할|الدور|Ρόλος|Vai "
            u"trò|תפקיד|บทบาท|Registration status|"
            u"Registration time|Registration date|Registered|Registration date/time"},
    Phrases{any(ColumnUse::Ignored),
            u"Role|ID|No|No.|Nr|Number|#|Row|Grade|Specialty|Speciality|Department|Ward|"
            u"Job title|Comments|Notes|Last modified time|Language|Points|Score|Total points|"
            u"Quiz feedback|Session|Consent|Bleep|Bleep number|Bleep no|Bleep no.|Pager|Extension|Ext|"
            u"Phone|Phone number|Telephone|Mobile"},
    Phrases{{.isKnown = true, .isDay = true},
            u"Date|Day|Session date|Date of session|Date of teaching|Teaching date|Meeting date|Event date|"
            u"Datum|Tag|Jour|Fecha|Día|Data|Giorno|Dia|Dag|Dzień|Dato|Päivämäärä|Dátum|Tarih|Дата"},
};

const QHash<QString, HeadingMeaning>& meanings()
{
    static const QHash<QString, HeadingMeaning> table = [] {
        QHash<QString, HeadingMeaning> byKey;
        for (const Phrases& row : phrases) {
            for (const QStringView phrase : row.phrases.tokenize(u'|')) {
                const QString key = wordKey(phrase);
                if (!byKey.contains(key))
                    byKey.insert(key, row.meaning);
            }
        }
        return byKey;
    }();
    return table;
}

using Words = QList<QStringView>;

bool hasOneOf(const Words& words, const WordTable& table)
{
    return std::ranges::any_of(words, [&](QStringView word) { return table.valueOf(word).has_value(); });
}

/// "At what time did you arrive?", "Wann gegangen?": a time and a coming or a going.
std::optional<ColumnUse> timeAskedFor(const Words& words)
{
    static constexpr WordTable::Row timeRows[] = {{0, u"time times when at wann uhrzeit um quand heure hora "
                                                      u"cuando ora quando hoelaat tijd godzina kiedy"}};
    static constexpr WordTable::Row moveRows[] = {
        {int(ColumnUse::Joined),
         u"arrive arrived arrival arriving came come ankunft gekommen angekommen ankommen kommen arrivee "
         u"arrivez llegada llegaste llego llegar arrivo arrivato arrivata chegada chegou aankomst aangekomen "
         u"przyjscia przyjscie"},
        {int(ColumnUse::Left),
         u"left leave leaving went departed departure gegangen weggang abgang verlassen gehen depart partez "
         u"sortie salida saliste uscita uscito uscita saida saiu vertrek vertrokken wyjscia wyjscie"}};
    static const WordTable times(timeRows);
    static const WordTable moves(moveRows);
    if (!hasOneOf(words, times))
        return std::nullopt;
    for (const QStringView word : words) {
        if (const auto use = moves.valueOf(word))
            return ColumnUse(*use);
    }
    return std::nullopt;
}

/// "Who signed", "Names of those who attended": nothing but words that no name has.
bool asksWho(const Words& words)
{
    static constexpr WordTable::Row whoRows[] = {
        {0, u"who name names attendee attendees participant participants"}};
    static constexpr WordTable::Row otherRows[] = {
        {0,
         u"signed sign signing in up came attended attending was were there present here list of the those "
         u"all doctor doctors staff full print printed your"}};
    static const WordTable who(whoRows);
    static const WordTable others(otherRows);
    return hasOneOf(words, who) && std::ranges::all_of(words, [](QStringView word) {
               return who.valueOf(word) || others.valueOf(word);
           });
}

/// Questions of forms are asked in many words.
HeadingMeaning meaningOfQuestion(QStringView heading)
{
    constexpr qsizetype longest = 80;
    if (heading.size() > longest)
        return {};
    QString plain = folded(heading);
    for (QChar& c : plain)
        c = c.isLetter() ? c : u' ';
    const Words words = QStringView(plain).split(u' ', Qt::SkipEmptyParts);
    if (const auto use = timeAskedFor(words))
        return any(*use);
    const bool isInMinutes = std::ranges::any_of(words, [](QStringView word) {
        return word == u"min"_s || word == u"mins"_s || word.startsWith(u"minut"_s);
    });
    if (isInMinutes)
        return any(ColumnUse::Duration, 1);
    return asksWho(words) ? any(ColumnUse::Name, 2) : HeadingMeaning{};
}

HeadingMeaning meaningOfWords(const QString& key)
{
    constexpr qsizetype longest = 60;
    if (key.endsWith(u"upn"_s))
        return teams(ColumnUse::Email, 2);
    if (key.startsWith(u"engagement"_s))
        return teams(ColumnUse::Ignored);
    if (key.size() > longest)
        return {};
    if (key.startsWith(u"fullname"_s) || (key.startsWith(u"name"_s) && key.contains(u"gmc"_s)))
        return any(ColumnUse::Name, 1); // "Full name (as on the GMC register)"
    if (key.contains(u"gmc"_s) && !key.contains(u"name"_s))
        return any(ColumnUse::Number, 1);
    if (key.contains(u"emailaddress"_s) || key.contains(u"youremail"_s))
        return any(ColumnUse::Email, 1);
    if (key.contains(u"yourfirstname"_s) || key.contains(u"yourforename"_s))
        return any(ColumnUse::FirstName, 1);
    if (key.contains(u"yoursurname"_s) || key.contains(u"yourlastname"_s))
        return any(ColumnUse::LastName, 1);
    if (key.contains(u"yourname"_s) || key.contains(u"yourfullname"_s))
        return any(ColumnUse::Name, 1);
    return {};
}

} // namespace

QString wordKey(QStringView text)
{
    QString key = folded(text);
    key.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u'#'; });
    return key;
}

HeadingMeaning meaningOfHeading(QStringView heading)
{
    QString key = wordKey(heading);
    const bool isUtc = key.contains(u"utc"_s);
    const auto found = meanings().constFind(key);
    if (found != meanings().constEnd()) {
        HeadingMeaning meaning = *found;
        meaning.isUtc = isUtc;
        return meaning;
    }
    if (isUtc)
        key.remove(u"utc"_s);
    HeadingMeaning meaning = meanings().contains(key) ? meanings().value(key) : meaningOfWords(key);
    if (!meaning.isKnown)
        meaning = meaningOfQuestion(heading);
    meaning.isUtc = isUtc;
    return meaning;
}

std::optional<SummaryLabel> summaryLabelFrom(QStringView text)
{
    struct Labels
    {
        SummaryLabel label;
        QStringView phrases;
    };
    static constexpr std::array labels = {
        Labels{SummaryLabel::Title,
               u"Meeting title|Besprechungstitel|Titel der Besprechung|Titre de la réunion|"
               u"Título de la reunión|Titolo della riunione|Titolo riunione|Título da reunião|"
               u"Tytuł spotkania|Titel van vergadering|Vergaderingstitel|Mötets rubrik|Mødetitel|Møtetittel|"
               u"Kokouksen otsikko"},
        Labels{SummaryLabel::Attended,
               u"Attended participants|Total number of participants|Total participants|"
               u"Teilgenommene Teilnehmer|Anwesende Teilnehmer|Teilnehmer mit Teilnahme|"
               u"Gesamtanzahl der Teilnehmer|Participants présents|Nombre total de participants|"
               u"Participantes asistentes|Participantes que asistieron|Número total de participantes|"
               u"Partecipanti presenti|Numero totale di partecipanti|Participantes presentes|"
               u"Obecni uczestnicy|Łączna liczba uczestników|Aanwezige deelnemers|Totaal aantal deelnemers"},
        Labels{SummaryLabel::Start,
               u"Start time|Meeting start time|Startzeit|Startzeit der Besprechung|Beginn|Heure de début|"
               u"Heure de début de la réunion|Hora de inicio|Hora de inicio de la reunión|Ora di inizio|"
               u"Ora inizio|Ora di inizio della riunione|Hora de início|Hora de início da reunião|"
               u"Godzina rozpoczęcia|Godzina rozpoczęcia spotkania|Begintijd|Starttijd|Starttid|Aloitusaika"},
        Labels{SummaryLabel::Other,
               u"Registered participants|End time|Meeting end time|Meeting duration|Meeting Id|"
               u"Average attendance time|Meeting summary|Organised by|Organized by"},
    };
    static const QHash<QString, SummaryLabel> table = [] {
        QHash<QString, SummaryLabel> byKey;
        for (const Labels& row : labels) {
            for (const QStringView phrase : row.phrases.tokenize(u'|'))
                byKey.insert(wordKey(phrase), row.label);
        }
        return byKey;
    }();
    QString key = wordKey(text);
    if (key.endsWith(u"utc"_s))
        key.chop(3);
    const auto found = table.constFind(key);
    return found == table.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<EventAction> eventActionFrom(QStringView text)
{
    static constexpr WordTable::Row beginnings[] = {
        {int(EventAction::Leaves),
         u"left leave verlassen hatverlassen austritt ausgetreten gegangen aquitte quitte parti estparti "
         u"sortie sorti salio abandono haabandonado haabbandonato abbandonat uscit saiu sair wyszed opusc "
         u"opuszcz verlaten vertrok weggegaan lamna forlod forlot poistui odes opust kilep elhagy aparasit "
         u"ayrildi ayril вышел покинул вииш покину αποχ 退出 離開 离开 غادر مغادرة"},
        {int(EventAction::Joins),
         u"join beigetreten beitritt istbeigetreten teilgenommen arejoint rejoint sestjoint participation "
         u"entre seunio unio unido incorporado sehaunido partecipa haeffettuatolaccesso accesso entrat "
         u"entrou ingressou aderiu dolacz deelgenomen neemtdeel anslot ansluten deltag deltok deltaget "
         u"liittyi pripoj csatlak asociat saalaturat katildi katil присоедин вошел приедна приєдна συμμετ "
         u"参加 加入 انضم"},
    };
    static const WordTable actions(beginnings);
    const auto found = actions.valueOfBeginning(wordKey(text));
    return found ? std::optional(EventAction(*found)) : std::nullopt;
}

} // namespace ledforum
