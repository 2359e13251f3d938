# ruff: noqa: E501 - a list of words is read across, not down

from __future__ import annotations

from privacy_console.casework.requests.reader.lexicon.table import Table
from privacy_console.casework.requests.reading import Right

HUNGARIAN = Table(
    code="hu",
    letters="őű",
    common="a az és hogy nem is van egy meg de én ezt vagy az személyes adatok adataim kérem tisztelt üdvözlettel köszönöm alapján szerint vonatkozó mint csak már ön önök amely ha rám nekem által jelen volt ez",
    ask=(
        "(kérem|kérjük|kérelmezem|követelem|szeretném|szeretnék|kívánom|kívánok|élek|élni|gyakorlom|visszavonom|tiltakozom|benyújtom|felszólítom|kérek|ezúton|kérném|igénylem)",
        "ezúton",
        "jelen (levelemmel|kérelemmel|levélben)",
        "kérem*",
        "(tudnák|tudná|lehetne|szíveskedjen*|legyenek szívesek)",
        "(kérelem|kérelmem|igénylés|hozzáférési)",
        "(jogommal|jogomat|jogaimat|jogom|jogomnál)",
        "(küldjék|töröljék|helyesbítsék|javítsák|erősítsék|tájékoztassanak|adják|korlátozzák|hagyják|szüntessék|bocsássák)",
        "nevében",
        "jogosult vagyok",
    ),
    data=(
        "személyes adat*",
        "(az )?adataim*",
        "(rám|rólam|velem) (vonatkozó|kapcsolatos|kezelt|tárolt)? ?(\\w+ )?(adat*|információ*)",
        "(rám|rólam) … (adat*|információ*)",
        "adat* … (rólam|rám)",
        "mindent … rólam",
        "(adatbázis*|rendszer*|nyilvántartás*)",
    ),
    things=("(a )?(fiókom*|profilom*|nevem*|címem*|e-mail címem*|telefonszámom*|regisztrációm*|felhasználói fiókom*)",),
    terms={
        Right.ACCESS: (
            "hozzáfér*",
            "másolat*",
            "betekint*",
            "(milyen|mely) (\\w+ )?adat* … (kezel*|tárol*|tart*)",
            "kezel*-e",
            "(tájékoztat*|rendelkezésemre) … (adat*|kezel*)",
        ),
        Right.RECTIFICATION: (
            "helyesbít*",
            "kijavít*",
            "javít*",
            "pontatlan*",
            "téves*",
            "hibás*",
            "(módosít*|frissít*|kiegészít*) … adat*",
        ),
        Right.ERASURE: ("töröl*", "törl*", "törölj*", "megsemmisít*", "eltávolít*", "elfeledtet*", "elfelejt*"),
        Right.RESTRICTION: ("(korlátoz*) … (kezel*|feldolgoz*)", "(adatkezelés*|kezelés*) … korlátoz*", "zárol*"),
        Right.PORTABILITY: (
            "hordozhatóság*",
            "adathordozhatóság*",
            "géppel olvasható",
            "géppel olvasható*",
            "tagolt",
            "(továbbít*|átad*) … (másik|más|új) (\\w+ )?(adatkezelő*|szolgáltató*|cég*)",
        ),
        Right.OBJECTION: ("tiltakozáshoz való jog*", "tiltakozási jog*"),
        Right.WITHDRAW_CONSENT: (),
    },
    phrases={
        Right.ERASURE: (
            "(törléshez|elfeledtetéshez) való jog*",
            "(töröl*|törlés*) … (adataim*|fiókom*|személyes adat*|profilom*)",
            "(adataim*|fiókom*|személyes adataim*|profilom*) … (töröl*|törl*)",
        ),
        Right.OBJECTION: (
            "tiltakoz* … (kezel*|marketing*|profilalkot*|felhasznál*|üzletszerz*|ellen|adat*)",
            "(ellen) … tiltakoz*",
            "(ne (küldjenek|keressenek|használják|adják)|nem (kívánok|szeretnék|kérek)) … (hírlevel*|reklám*|marketing*|ajánlat*|adataim*|kapni)",
            "(iratkoz*|töröljenek|vegyenek) … (le|listáról|hírlevél*|levelezőlist*)",
        ),
        Right.WITHDRAW_CONSENT: ("(visszavon*) … (hozzájárulás*)", "hozzájárulás* … (visszavon*)"),
    },
    told=(
        "(ön|önnek|önök|az érintett|az érintettek) (\\w+ )?(jogosult|joga van|jogában|jogai|kérheti|tiltakozhat|visszavonhatja)",
        "(az ön|önnek) jogai",
        "(amennyiben|ha) … (elutasít*|megtagad*|ellenez*|tiltakoznak)",
        "fenntartom … jog*",
        "adatvédelmi (tájékoztatónk|szabályzatunk)",
        "ha (szeretne|nem szeretne)",
        "leiratkozhat",
    ),
    not_=("nem", "ne", "nélkül", "soha", "helyett"),
    condition=("ha", "amennyiben", "ellenkező esetben", "abban az esetben", "különben"),
    reminder=(
        "(emlékeztet*|felszólítás*|sürget*)",
        "nem (\\w+ ){0,3}(kaptam|kaptunk|válaszolt*|érkezett|reagált*|teljesített*)",
        "(válasz nélkül|semmilyen választ)",
        "(határidő*|hónap*) … (lejárt|letelt|eltelt|túllép*)",
        "(kérelmemre|levelemre|kérelmem|e-mailemre|korábbi kérelmem*) ",
        "(még mindig|mindeddig|eddig|a mai napig) (\\w+ )?(nem|várok|sem)",
        "másodszor|másodjára",
    ),
    complaint=("panasz* (teszek|nyújtok|kívánok|élek|tenni|nyújtottam|emelek)", "(panaszt|panasszal|panaszom|panasz)"),
)
