"""The lines by which mail programs mark what is quoted, passed on, signed or small print, in every language."""

# ruff: noqa: E501 - a list of words is read across, not down

from __future__ import annotations

from privacy_console.casework.requests.reader.fold import expression

FORWARD_MARK = expression(
    r"^\W{0,60}(?:begin )?(?:forwarded (?:message|mail|by)|anfang der weitergeleiteten (?:nachricht|e-mail)|weitergeleitete nachricht|"
    r"(?:debut du )?message (?:transfere|reexpedie)|mensaje reenviado|inicio del mensaje reenviado|messaggio inoltrato|inizio messaggio inoltrato|"
    r"doorgestuurd bericht|begin doorgestuurd bericht|przekazan[aey] wiadomosc|wiadomosc przekazana dalej|mensagem (?:encaminhada|reencaminhada)|"
    r"mesaj (?:redirectionat|transmis)|vidarebefordrat (?:meddelande|mejl)|videresendt (?:melding|meddelelse|besked)|preposlana zprava|preposlana sprava|"
    r"προωθημενο μηνυμα|proslijedena poruka|prosledena poruka|proslijeđena poruka|edelleenlahetetty viesti|valitetty viesti|tovabbitott uzenet|posredovano sporocilo|"
    r"препратено съобщение|пересланное сообщение|переслане повідомлення|переслане повидомлення|edastatud kiri|parsutita zina|persiustas laiskas)\b"
)
ORIGINAL_MARK = expression(
    r"^\W{0,8}-{2,60} ?(?:original message|original-?nachricht|ursprungliche nachricht|urspruengliche nachricht|message d'origine|message original|mensaje original|messaggio originale|"
    r"oorspronkelijk bericht|wiadomosc oryginalna|oryginalna wiadomosc|mensagem original|mesaj original|ursprungligt meddelande|originalmeddelande|opprinnelig melding|"
    r"oprindelig (?:meddelelse|besked)|puvodni zprava|povodna sprava|αρχικο μηνυμα|izvorna poruka|originalna poruka|alkuperainen viesti|eredeti uzenet|izvirno sporocilo|"
    r"оригинално съобщение|исходное сообщение)"
)
_FROM = r"from|von|de|da|van|od|od koho|απο|fran|fra|lahettaja|felado|от|від|вид|saatja|nuo|no|expediteur|remitente|mittente|afzender|nadawca|odesilatel|odosielatel|expeditor|avsandare|posiljatelj"
_DATE = r"date|datum|sent|gesendet|envoye|enviado(?: el)?|inviato|data|verzonden|wyslano|odeslano|poslano|ημερομηνια|στις|σταλθηκε|skickat|sendt|dato|lahetetty|elkuldve|datum|trimis|fecha|trimis la|saadetud|nosutits|data i czas|odoslane|изпратено|дата|poslano dne|pvm"
_TO = r"to|an|a|para|aan|do|komu|προς|till|til|kenelle|vastaanottaja|cimzett|към|кому|catre|za|prima|pro|kam|kellele|destinataire|cc"
_SUBJECT = r"subject|betreff|objet|asunto|oggetto|onderwerp|temat|assunto|subiect|amne|emne|predmet|θεμα|aihe|targy|тема|относно|teema|tema|zadeva"
FROM_LINE = expression(rf"^\W{{0,60}}(?:{_FROM})\*?\s*:\*?\s*(\S.*)$")
HEADER_LINE = expression(rf"^\W{{0,60}}(?:{_FROM}|{_DATE}|{_TO}|{_SUBJECT})\*?\s*:")
WROTE = expression(
    r"\b(?:wrote|schrieb|a ecrit|escribio|ha scritto|scrisse|schreef|napisal\w*|pisze|escreveu|a scris|skrev|napsal\w*|napisao|napisala|kirjoitti|irta|εγραψε|"
    r"napisal|написа\w*|пише|kirjutas|rakstija|rase|je napisal\w*|schreibt|writes)\b[^\n]{0,80}:\s*$"
)
REPLY_SUBJECT = expression(r"^\s*(?:re|aw|sv|antw|odp|r|rif|ref|vs|απ|σχετ|atb|res|ynt)\s*(?:\[\d+\])?:")
FORWARD_SUBJECT = expression(
    r"^\s*(?:fwd?|wg|tr|rv|i|pd|enc|doorst|vb|vl|fs|πρθ|προωθ|prepo|preposlano|wtr|tovabb|пр|прпр|reenv|vlož)\s*:"
)
SIGNATURE = expression(r"^(?:--|—|-- |__)\s*$")
RULE = expression(r"^\s*_{10,}\s*$")
MOBILE = expression(
    r"^\W{0,60}(?:sent (?:from|with|via)|gesendet (?:mit|von)|von meinem|envoye (?:de|depuis|a partir)|enviado (?:desde|do|a partir)|inviato (?:da|dal)|verzonden (?:vanaf|met|van)|"
    r"wyslane? z|odeslano z|skickat fran|sendt fra|trimis de pe|lahetetty|poslano (?:z|s)|get outlook|outlook fur|σταλθηκε απο|αποστολη απο)\b"
)
SECRET = expression(
    r"confidential|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk|poufn|duvern|εμπιστευτικ|konfident|sekretess|povjerljiv|fortrolig|luottamuksell|bizalmas|doverny|zaupn|поверителн|конфиденциал"
)
RECIPIENT = expression(
    r"recipient|addressee|empfanger|adressat|destinatair|destinatari|geadresseerde|ontvanger|adresat|prijemc|παραληπτ|mottagare|modtager|mottaker|primatel|vastaanottaj|cimzett|prejemnik|получател|адресат|"
    r"(?:this|diese) (?:e-?mail|message|nachricht)"
)
