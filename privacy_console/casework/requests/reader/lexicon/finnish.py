# ruff: noqa: E501 - a list of words is read across, not down

from __future__ import annotations

from privacy_console.casework.requests.reader.lexicon.table import Table
from privacy_console.casework.requests.reading import Right

FINNISH = Table(
    code="fi",
    common="ja on ei että se en tai olen minun minua ovat sekä kun niin jos mutta kuin ole te teidän teille minulle voi oli joka jotka mukaisesti mukaan tietoja terveisin kiitos hei pyydän myös tämä",
    ask=(
        "(pyydän|pyydämme|vaadin|haluan|haluaisin|toivon|käytän|peruutan|perun|vastustan|esitän|kehotan|anon|vetoan)",
        "täten",
        "tällä (\\w+ )?",
        "(ystävällisesti|olkaa hyvä|pyydetään)",
        "(voisitteko|voitteko|voisiko)",
        "(pyyntö|vaatimus|pyyntöni|tietopyyntö|tarkastuspyyntö|oikaisupyyntö)",
        "oikeu* (saada|tulla|käyttä*)?",
        "oikeuttani|oikeuksiani",
        "(lähettäkää|poistakaa|oikaiskaa|korjatkaa|vahvistakaa|ilmoittakaa|toimittakaa|rajoittakaa|lopettakaa|kertokaa|antakaa)",
        "puolesta",
    ),
    data=(
        "henkilötie*",
        "(minun|minua koskev*|omat|omia) (\\w+ )?tie*",
        "tietojani|tietoni|tiedoistani",
        "tie* … (minusta|minua koskev*|itseäni)",
        "(kaikki|kaiken) … (minusta|minua)",
        "(rekister*|järjestelm*|tietokan*)",
    ),
    things=(
        "(tilini|käyttäjätilini|profiilini|nimeni|osoitteeni|sähköpostini|sähköpostiosoitteeni|puhelinnumeroni|sukunimeni)",
        "minun (\\w+ )?(tili|nimi|osoite)",
    ),
    terms={
        Right.ACCESS: (
            "pääsy*",
            "tarkastusoikeu*",
            "saada (\\w+ )?(pääsy*|kopio*|jäljennö*|tieto*|tiedot)",
            "kopio* (\\w+ )?(tiedo*|henkilötie*)?",
            "jäljennö*",
            "(mitä|mitkä) (\\w+ )?tieto* … (käsitt*|tallen*|on|säilyt*|keränn*)",
            "(käsittelettekö|käsitelläänkö)",
            "(toimit*|luovut*|lähet*) … (tiedot|tietoni|henkilötie*)",
        ),
        Right.RECTIFICATION: ("oikai*", "korja*", "virheelli*", "vääri*", "epätarkk*", "täydent*", "päivit* … tie*"),
        Right.ERASURE: ("poist*", "poista", "tuhot*", "tulla unohdetuksi", "unohdetuksi", "hävit*"),
        Right.RESTRICTION: ("(rajoit*) … (käsittel*|käytt*)", "käsittel* … rajoit*", "käsittelyn rajoittami*"),
        Right.PORTABILITY: (
            "siirtä* … (järjestelmä*|rekisterinpitäj*|toiselle|toiseen)",
            "siirrettävyy*",
            "koneellisesti luettav*",
            "koneluettav*",
            "jäsennel*",
        ),
        Right.OBJECTION: ("vastustamisoikeu*", "oikeu* vastustaa"),
        Right.WITHDRAW_CONSENT: (),
    },
    phrases={
        Right.ERASURE: (
            "oikeu* (tulla unohdetuksi|tietojen poistamiseen)",
            "(poista*|poistakaa) … (tietoni|henkilötietoni|tilini|profiilini|minua koskevat|käyttäjätilini)",
        ),
        Right.OBJECTION: (
            "(vastustan|kiellän|kiellän teitä) … (käsittel*|markkinoin*|profiloin*|käytt*|tie*|suoramarkkin*)",
            "(lopettakaa|älkää|en halua|en toivo) … (lähettä*|vastaanot*|markkinoin*|uutiskirje*|mainos*|käyttä*|yhteyttä|myydä|myykö)",
            "(poistakaa|perukaa) minut … (list*|uutiskirje*|postituslist*)",
            "suoramarkkinointikiel*",
        ),
        Right.WITHDRAW_CONSENT: ("(peruutan|perun|peruut*) … (suostumu*)", "suostumu* … (peruutan|perun|peruut*)"),
    },
    told=(
        "(teillä|sinulla|rekisteröidyllä|asiakkaalla) on (myös |aina )?(oikeus|oikeudet|seuraavat)",
        "(voitte|voit) (milloin tahansa |myös )*(vastustaa|pyytää|peruuttaa|perua)",
        "(jos|mikäli) … (kieltäyd*|vastust*|hylkää*|epää*)",
        "(teidän |sinun )?oikeutesi|oikeutenne",
        "pidätän … oikeu*",
        "tietosuojaselosteemme",
        "jos (haluat|et halua)",
    ),
    not_=("ei", "en", "älä", "älkää", "ilman", "sijaan"),
    condition=("jos", "mikäli", "ellei", "muussa tapauksessa", "muuten", "siinä tapauksessa"),
    reminder=(
        "(muistutu*|muistutan)",
        "(en ole|emme ole|ette ole|ei ole) (\\w+ ){0,3}(saan*|saanut|vastaanot*|vastann*|vastattu|kuullut|reagoin*)",
        "(ilman|mitään) (\\w+ )?vastaus*",
        "(määräai*|kuukau*) … (kulunut|umpeutun*|päättyn*|ylit*|mennyt)",
        "(pyyntöni|kirjeeni|sähköpostini|viestini) … (päivätt*|lähetett*|vastattu|\\d)",
        "(edelleen|vieläkään|vielä) (\\w+ )?(en|ette|odotan|ei)",
        "toisen kerran|toistamiseen",
    ),
    complaint=(
        "(teen|tehdä|jätän|esitän|haluan tehdä|teimme) … (valituks*|kantelu*)",
        "(valitus|kantelu|valituksen|kantelun) (tietosuoja*|koskien|siitä|että)?",
        "valitan",
    ),
)
