"""Short forms of given names: a group between semicolons, the full form first, its short and fond forms after it.

Compiled by ourselves from what is generally known. Equivalents in other languages (John, Jean, Juan) are other names, and no
short forms. All are folded: lower-case ASCII.
"""

from __future__ import annotations

from collections.abc import Mapping

_ENGLISH = """
abigail abby abbie gail; abraham abe; alan al; albert al bert bertie; alexander alex alec sandy xander lex; alexandra alex
sandra lexi lexie sandy alexa; alfred alf alfie fred; alice ali allie; alison ali; amanda mandy; andrew andy drew; angela angie;
anne annie nan nancy; ann annie nan nancy; anthony tony ant; arthur art artie; barbara barb babs barbie; benjamin ben benny
benji; bernard bernie; bradley brad; bridget bridie; cameron cam; caroline carrie caro; catherine cathy cath kate katie kitty
cat; charles charlie chuck chas; charlotte charlie lottie lotte; christina chris chrissie tina christy; christine chris chrissie
tina christy; christopher chris kit topher; clifford cliff; cynthia cindy; daniel dan danny; danielle dani; david dave davy
davey; deborah deb debbie debby; dennis den denny; dominic dom; donald don donny donnie; dorothy dot dottie dolly; douglas doug;
edmund ed eddie ned; edward ed eddie ted teddy ned; edwin ed eddie; eleanor ellie nell nora; elizabeth liz lizzie beth betty
betsy eliza libby bess ellie lisa; emily em emmy; emma em emmy; eugene gene; evelyn evie; florence flo florrie; frances fran
frankie fanny; francis frank frankie; frederick fred freddie freddy; gabriel gabe; gabrielle gabby; geoffrey geoff; gerald gerry
jerry; gerard gerry; gilbert gil; gordon gordy; gregory greg; harold harry hal; harriet hattie; helen nell nellie; henry harry
hank hal; herbert herb bert; howard howie; isabella bella izzy isa belle; isabel bella izzy isa belle; jacob jake; james jim
jimmy jamie jem; jane janie jenny; janet jan; jason jay; jeffrey jeff; jennifer jen jenny jenna; jeremy jerry jem; jessica jess
jessie; joan joanie; joanna jo; joanne jo; john jack johnny jon jonny; jonathan jon jonny nathan; joseph joe joey jo; josephine
jo josie; joshua josh; judith judy jude; julia jules julie; katherine kate katie kathy kath kat kitty kay; kathleen kathy kath;
kenneth ken kenny; kimberly kim; lawrence larry laurie; leonard leo len lenny; leslie les; lillian lily lil; louis lou louie;
louise lou; lucille lucy; lucinda lucy cindy; madeleine maddie maddy; margaret maggie meg peggy madge marge margie rita greta
daisy; martha marty; martin marty; mary molly polly mamie may; matilda tilly tilda mattie; matthew matt matty; maureen mo;
maximilian max; maxwell max; melanie mel; melissa mel missy lissa; michael mike mick mickey mikey mitch; michelle shelly;
mitchell mitch; nathaniel nat nate nathan; nicholas nick nicky nico; nicole nicky nikki; norman norm; oliver ollie olly; olivia
liv livvy ollie; oscar ossie; pamela pam; patricia pat patty patsy trish tricia; patrick pat paddy; paula paulie; peter pete;
philip phil pip; phillip phil pip; phyllis phyl; priscilla cilla; rachel rach rae; ralph ralphie; randolph randy; raymond ray;
rebecca becky becca bex; reginald reg reggie; richard dick rick ricky rich richie; robert rob robbie bob bobby bert robin;
roberta bobbie; roderick rod; rodney rod; roger rodge; roland rollie; ronald ron ronnie; rosemary rosie rose; russell russ;
samantha sam sammy; samuel sam sammy; sarah sally sadie; sebastian seb bas; simon si; sophia sophie; stanley stan; stephanie
steph; stephen steve stevie; steven steve stevie; stewart stew stu; stuart stu; susan sue susie suzy; susannah sue susie suzy;
suzanne sue suzy; sylvester sly; teresa terry tess tessa; theresa terry tess tessa; terence terry; thaddeus thad tad; theodore
ted teddy theo; thomas tom tommy; timothy tim timmy; tobias toby; valerie val; vanessa nessa; veronica ronnie; victor vic;
victoria vicky vicki tori; vincent vin vince vinny; virginia ginny; vivian viv; walter walt wally; wilfred wilf fred; william
will willy willie bill billy liam; winifred win winnie; zachary zach zack
"""
_GERMAN = """
albrecht brecht; alexander sascha alex axel; alexandra sascha alex sandra; andrea andi; andreas andi andy; angelika geli angie;
anneliese anne liese; annemarie anne; anton toni; barbara babsi barbel; benedikt bene; benjamin ben benni; bernhard bernd hardy
berni; brigitte gitte biggi gitti; charlotte lotte lotti; christian chris; christiane christl chris; christoph chris toph
stoffel; cornelia conny nelli; dagmar dagi; daniel dani; daniela dani; dietrich dieter dirk; dorothea doro dora thea; eberhard
ebbo hardy; eduard edi edu; elfriede friedel elfi; elisabeth elli lisa liesl sissi else elsbeth betti lisbeth; erika rike; ernst
erni; felix lix; ferdinand ferdi; florian flo flori; franz franzl; franziska franzi ziska; friederike rike fritzi friedel;
friedrich fritz fiete friedel; gabriele gabi gaby; georg schorsch jorg; gerhard gerd hardy geri; gertrud trude gerti traudl;
gisela gisi; gunter gunni; gunther gunni; gustav gustl; hannelore hanne lore; hannah hanni; heinrich heinz heiner hein heini
henner; helene leni lena hella; helga heli; hermann manni; hildegard hilde hilla; ingeborg inge; irmgard irma irmi; jakob
jockel; joachim jochen achim jo; johann hans hannes jo; johanna hanna hanne jo; johannes hans hannes jo jannes; jonathan jona;
josef sepp jupp beppo jo; joseph sepp jupp beppo; jurgen jurg; karl kalle; karoline caro line; katharina kathi kati kathe katja
trine; klaus klausi; konrad kurt conny; kristina tina kris; christina tina chrissi; leonhard leo hardy; leopold poldi leo;
ludwig lutz wiggerl lui; magdalena lena leni magda; manfred manni fred; margarete grete gretel gitta margret rita; margarethe
grete gretel margret; maria mia mizzi ria mitzi; marianne nanne janne; martin maddin; martina tina; mathilde tilde hilde;
matthias matze hias matti; maximilian max maxi; michael michi michel; michaela michi ela; monika moni; nikolaus klaus niko nick;
otto ottl; patrick pat; peter pit; petra petzi; philipp phil; reinhard hardy reini; renate reni nate; richard richi; robert
robbi; roland rolli; rosemarie rosi; rudolf rudi rolf; sabine bine; sebastian basti wastl bastian; siegfried sigi siggi; sigrid
siggi; simone mone; sophie soffi; stefan steffen; stephan steffen; stefanie steffi; stephanie steffi; susanne susi sanne;
theodor theo; theresa resi tessa thesi; therese resi; thomas tom tommi; ulrich uli ulli; ulrike uli ulli rike; ursula uschi ulla
ursel; valentin valli; veronika vroni; viktoria vicki; volker volki; waltraud traudl walli; werner wern; wilhelm willi willy
helmi wim; wilhelmine minna mina helmi; wolfgang wolf wolfi; wolfram wolf
"""
_FRENCH = """
alexandre alex; alexandra alex; andre dede; antoine toine tony; antoinette toinette; augustin gus; benjamin ben; caroline caro;
catherine cathy kate; charlotte cha lolotte; christelle chris; christophe chris tophe; daniel dani; dominique dom; edouard ed
doudou; elisabeth babette lise zabeth elise; emmanuel manu; emmanuelle manue manu; florence flo; florian flo; francois fanfan;
francoise fanfan soizic; frederic fred; gabriel gab; genevieve ginette; gerard gege; guillaume guy gui; henriette riette;
isabelle isa zaza; jacqueline jacotte line; jacques jacquot; jean jeannot; jeanne jeannette; josephine jo fifi; julien juju;
laurence lolo; laurent lolo; louis loulou; madeleine mado; marguerite margot; marie manon marinette; mathieu math mat; maxime
max; melanie mel; michel mimi; nathalie nath nat; nicolas nico; olivier olive; pascal pas; patrick pat; philippe phil; pierre
pierrot; raphael raph; sandrine sandi; sebastien seb; stephane steph; stephanie steph fanny; suzanne suzon suzy; sylvain syl;
therese zezette; thibault thib; thomas tom; valerie val; veronique vero; vincent vince; virginie nini
"""
_SPANISH = """
alberto beto berto; alejandra ale jandra; alejandro alex ale jandro; alfonso poncho fonso; alfredo fredo; ana anita; andres
andy; antonia tona toni; antonio tono toni; beatriz bea betty; carlos carlitos charlie; carmen carmela menchu; catalina cata;
cecilia ceci; concepcion concha conchita; consuelo chelo; cristina cris tina; daniel dani; daniela dani; dolores lola loli;
eduardo edu lalo; elena nena; enrique quique kike; ernesto neto; esperanza espe; eugenia geni; federico fede; felipe pipe;
fernando nando fer; francisca paca paqui; francisco paco pancho curro fran kiko; gabriel gabi; gabriela gabi; gerardo gera;
gonzalo gonza chalo; graciela chela; gregorio goyo; guadalupe lupe; guillermo guille memo; gustavo gus tavo; hector tito;
ignacio nacho; inmaculada inma; isabel isa chabela; javier javi; jesus chus suso chuy; joaquin quino ximo; jorge coque; jose
pepe chema; josefa pepa pepi; juan juanito; juana juanita; julio julito; leonardo leo; leticia lety; lourdes lulu; lucia luci;
luis lucho luisito; luisa lucha; manuel manolo manu lolo; manuela manoli; margarita marga rita; maria mari maruja; mercedes
merche; miguel migue; monica moni; montserrat montse; nicolas nico; patricia pati patri; pedro perico; pilar pili; rafael rafa;
ramon moncho; raquel quela; ricardo richi; roberto beto rober; rosario charo; salvador salva; santiago santi yago; sebastian
sebas; sergio checo; silvia silvi; sofia sofi; soledad sole; teresa tere; tomas tomi; vicente chente vicen; victoria vicky;
yolanda yoli
"""
_ITALIAN = """
adriana adri; agostino tino; alberto berto; alessandra ale sandra; alessandro ale sandro; alfonso fonzo; alfredo fredo; andrea
andre; angela lina; angelo lino; antonella nella anto; antonia tonia; antonio toni tonino totonno; bartolomeo meo bortolo;
beatrice bea bice; benedetta detta; caterina rina cate; cristina cri tina; daniele dani lele; daniela dani; domenico mimmo nico;
eduardo edo; edoardo edo; eleonora ele nora; elisabetta betta elisa lisa; emanuele lele manu ema; emanuela manu; ernesto erni;
federico fede chicco; federica fede chicca; filippo pippo; francesca franci checca; francesco franco checco cecco ciccio;
gabriele gabri lele; gabriella gabri lella; gaetano tano; giacomo jack mino; giovanna gianna vanna nina; giovanni gianni nanni
vanni gio; giuliano giuli; giuseppe beppe peppe pino peppino geppi; giuseppina pina peppina; gregorio grego; guglielmo memmo;
ignazio gnazio; isabella isa; leonardo leo nardo; lorenzo renzo lollo enzo; luigi gigi luigino gino; luigia gina; maddalena
lena; margherita rita marghe; maria mari mariuccia; massimiliano max massi; massimo max massi; matteo teo; maurizio mauri;
michele lino miky; michela miky; nicola nico; niccolo nico; ottavio tavio; pasquale lino; patrizia patty; pietro piero; raffaele
lele raffa; raffaella raffa; riccardo ricky; roberto robi; rosaria sara; salvatore toto salvo turi; sebastiano bastiano seba;
simone simo; stefania stefy; stefano ste; teresa tere; tommaso tommy maso; umberto berto; valentina vale; valerio vale; vincenzo
enzo cenzo vince; vincenza enza; vittoria vitti vicky; vittorio vito
"""
_DUTCH = """
abraham bram ab; adriaan ad arie janus; adriana jana; albertus bert albert appie ab; aleida alie; alexander sander lex alex
xander; alexandra sandra; andreas dries andre; anna anneke annie ans anneloes; antonia toos tonny; antonius ton toon teun tonny
antoon; arnoldus nol arnold; bartholomeus bart mees; benjamin ben; bernardus ben bernard bert; catharina trijntje toos karin
kaat tineke ria; christina stien tineke; christiaan chris; cornelia cor corrie nel; cornelis kees cor cees nelis; dirk dick;
dominicus dom; elisabeth els betsy lies liesbeth elly bep; frederik freek frits fred; franciscus frans cis; gerardus gerard ger
ge sjra; gerrit ger; geertruida truus trudy geertje; gijsbert gijs; gijsbertus gijs bert; hendrik henk rik hein henkie;
hendrikus henk harrie rik; hendrika rika riek; hubertus huub bert; ignatius naat; jacobus jaap co koos sjaak kobus; jacoba coby;
johanna jo hanneke annie joke hanna; johannes jan hans joop johan hannes; jozef jos jef sjef; josephus jos sjef joep jef; karel
kareltje; lambertus bert lam; laurentius laurens lou rens; leonardus leo leen; lodewijk lode wiek; louis lowie; magdalena lena
leen magda; margaretha greet gretha griet; maria marie ria mieke mia miep marijke rietje; marinus rinus; martinus tinus martin
maarten; matthijs thijs; mattheus thijs teeuwis; michiel chiel giel; nicolaas klaas nico niek; petronella nel nelleke; petrus
piet peter pierre pieter; pieter piet; robertus rob robert; rudolf ruud dolf; sebastiaan bas; simon siem; stephanus stef fanus;
theodorus theo dorus ted; thomas tom; tobias tobi; wilhelmina mina willemien mien wil; wilhelmus wim willem wil; willem wim pim
"""
_POLISH = """
adam adas; agata agatka; agnieszka aga agniesia jagna; aleksander alek olek; aleksandra ola olka; andrzej jedrek andrzejek; anna
ania anka hania; antoni antek tosiek; barbara basia baska; bartlomiej bartek; bartosz bartek; beata beatka; boguslaw bogus;
bozena bozenka; czeslaw czesiek; danuta danka danusia; dariusz darek; dominik domino; dorota dorotka; edward edek; elzbieta ela
elka; ewa ewka; franciszek franek; grazyna grazynka; grzegorz grzesiek grzes; halina halinka; henryk heniek; irena irka; jadwiga
jadzia; jakub kuba; jan janek jasiek jas; janusz januszek; jerzy jurek; joanna asia aska; jozef jozek; julia julka; justyna
justynka; kacper kacperek; karolina karolinka; katarzyna kasia kaska; kazimierz kazik kazek; krystyna krysia; krzysztof krzysiek
krzys; ludwik lutek; lukasz lukaszek; maciej maciek; magdalena magda madzia; malgorzata gosia goska malgosia; maria marysia
maryska maja; mariusz mariuszek; marta martusia; mateusz mati; michal michalek; mieczyslaw mietek; mikolaj mikolajek miki;
miroslaw mirek; monika monia; natalia natalka; pawel pawelek; piotr piotrek; rafal rafalek; robert robus; roman romek; ryszard
rysiek rychu; sebastian seba; stanislaw staszek stasiek stach; stanislawa stasia; stefan stefek; szymon szymek; tadeusz tadek;
teresa tereska; tomasz tomek; urszula ula ulka; wanda wandzia; wiktor wiktorek; wieslaw wiesiek; wladyslaw wladek; wlodzimierz
wlodek; wojciech wojtek; zbigniew zbyszek; zdzislaw zdzisiek; zofia zosia zoska; zuzanna zuzia
"""
_PORTUGUESE = """
adalberto beto; adriana dri; alberto beto; alessandra ale; alexandre xande alex; amanda mandy; ana aninha; antonio toninho tonho
to; augusto guto; beatriz bia; bernardo be; camila cami mila; carlos carlinhos cadu; carolina carol; catarina cata; claudia
clau; conceicao sao; cristiane cris; cristina cris tina; daniel dani; daniela dani; eduardo edu dudu duda; eduarda duda; fabiana
fabi; felipe lipe; fernanda nanda fe; fernando nando; francisca chica; francisco chico kiko; frederico fred; gabriel gabi biel;
gabriela gabi; guilherme gui; gustavo guga gus; helena lena leninha; henrique rique; isabel bel belinha; joana joaninha; joao
joaozinho jo; joaquim quim; jorge jorginho; jose ze zeca; juliana ju juli; leonardo leo; leticia le; luciana lu; luis luisinho;
luiz lula luizinho; luiza lulu; manuel manel neca; marcelo celo; marcos marquinhos; margarida guida; maria mariazinha; mariana
mari; miguel migas; natalia nati; patricia pati; paulo paulinho; pedro pedrinho; rafael rafa; rafaela rafa; raimundo mundo;
renato nato; ricardo rico cado; roberto beto betinho; rodrigo rodri digo; rosangela rosa; rui ruizinho; sebastiao tiao bastiao;
teresa teresinha; tereza terezinha; tiago ti; vanessa nessa; vitoria vivi; vitor vitinho
"""
_OTHERS = """
andreea adriane andre andrei antonella antonie arianna ariane arne astrid aurelia bastian bjorn carla carlo carola celine chiara
claudio claudius damian dana denise diana eric erich erik erika erin fabian fabio fatima fiona gustave hanna hans harald heike
heiko helena helene hugo ida ines inga inge ingo ingrid ira irina iris ivan jan jana janina jannik jasmin jens jonas joris
josefine julian juliane julien julius jutta kai karen karin karina karla karsten katja kerstin kevin klara lars lara laura lea
lena leon leona leonie lia lina linus lisa lotta luca lucas lucia lukas luna lydia maja mara marc marcel marco marcus marek
mareike marek marie marika marina mario marion marius mark marko markus marlene marta martha mats max maya mia mika mila mina
mira miriam mirko mona moritz nadia nadine nadja natalia natascha nele nick niclas nicola nicolas nicole niklas niko nina nils
noah nora norbert ole olga olivia oskar pascal paul paula paulina pauline peer pia rainer ralf ramona raphael regina reiner rene
renee rita robin rolf roman romina rosa rosi ruben ruth sabrina samira sandra sara sarah saskia selina silke silvia simona sina
sofia sonja sophia sophie stella sven svenja sylvia tania tanja tara thea theo tim timo tina tobias tom tomas torsten thorsten
ute uwe valentina vanessa vera verena viktor viktoria viola wanda xenia yasmin yvonne zoe
"""
"""Common given names that differ from another by a letter, or have no short form."""


def _grouped() -> Mapping[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    every = (_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _ITALIAN, _DUTCH, _POLISH, _PORTUGUESE)
    for number, group in enumerate(group for language in every for group in language.split(";")):
        for name in group.split():
            groups.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in groups.items()}


_GROUPS = _grouped()
_NAMES: dict[int, list[str]] = {}
for _name, _numbers in _GROUPS.items():
    for _number in _numbers:
        _NAMES.setdefault(_number, []).append(_name)
_GIVEN = _GROUPS.keys() | set(_OTHERS.split())


def is_short_for(one: str, other: str) -> bool:
    """Whether two folded given names are forms of one: `bill` of `william`, `bill` and `will` of the same.

    >>> is_short_for("bill", "william"), is_short_for("hans", "johannes"), is_short_for("anna", "annette")
    (True, True, False)
    """
    return one != other and not _GROUPS.get(one, frozenset()).isdisjoint(_GROUPS.get(other, frozenset()))


def other_forms(name: str) -> tuple[str, ...]:
    """The other forms of a folded given name."""
    forms = (other for number in sorted(_GROUPS.get(name, ())) for other in _NAMES[number])
    return tuple(dict.fromkeys(other for other in forms if other != name))


def is_given_name(name: str) -> bool:
    """Whether a folded word is a common given name: two such names that differ by a letter are seldom one with a typo."""
    return name in _GIVEN
