"""Given names of Europe: who a title or a gender fits, and which two words in a row are a person that nobody knows.

Taken from Faker (MIT licence, https://github.com/joke2k/faker), folded to base letters; a test asserts their form.
"""

from __future__ import annotations

_FEMALE = """
aachal aada aadhya aahana aaliyah aarini aarna aashi abbi abbie abby abdi abelone abha abigail abiye abril acarkan acilay ada
adal adela adelaida adelaide adelasia adele adelgunde adelheid adelia adelina adelinde adeline adila adina adolfine adora
adoracion adriana adriane adrianna adrienn adrienne advika adviye adweta adya aenne aferdita afife africa aga agata agatha
agathe agbegim aglaia agnes agnesa agnese agneta agnete agnieszka agripina agueda agustina ahmed ahter aicha aida aideen aiko
aila aileen aili ailis aimee aina ainara aine aino ainoa airi aisha aishani aisling aislinn aitana ajla ajna akay akgunes akise
akmaral aksoy akyildiz alabezek alana alanis alanna alannah alara alaz alba alberta alberte albertina albertine albina albulena
aldonza ale alea alejandra aleksandra alemsah alena alessandra alessia alex alexa alexandra alexandria alexandrie alexandrina
alexia alexis algis ali alica alice alicia alicja alida alina aline alis alisa alisha alisik alison alissa alix alize alka alla
allegra allison alma almast almudena almut almuth aloisia alojzia alondra alsoy alta altinbike altincicek alva alwina alwine
alyssa alzbeta amada amaira amalia amalie amanda amandine amara amarilis amaya ambar amber amela amelia amelie america amie
amina amira amor amparo amra amre amrita amruta amy ana anabel anabela anabella anaida anais anamaria anamika anargul anastasia
anastasie anastazie anastazja anca ancuta anda andela andjela andjelina andra andrada andrea andree andreea andreia andrina ane
anel anemona aneta anett anette anezka angel angela angele angeles angelica angelika angelina angelique angelita anghelina angie
ani ania anica aniela anika aniko anina anisa anisoara anita anja anjali anka anke ankica ann anna annabel annabell annabella
annabelle annalena annaliese annalisa annalise annamaria annamarie anne annedore annegret annegrete annekatrin anneke anneleen
annelene anneli annelie annelies anneliese annelise annelore annemarie annemette annemie annemijn annerose annett annetta
annette anni annica annick annie anniina annika annikki annina annita annukka annunziata anny anouk anselma antje antoaneta
antoinette antonela antonella antonia antonie antonietta antonija antonina anu anunciacion anusha anuta anvi anya aoibheann
aoibhin aoibhinn aoife apolena apollonia apolonia april araceli aradhana aral aranka aranzazu arcelia ardita aria ariadna ariana
ariane arianna arianne ariel arina aripinar aristita arja arlette arlinda armahan armida arnaude aroa arta artemisa arunima arya
arziye arzu asa ascension ase ashan ashlee ashleigh ashlene ashley ashling ashton asia asiman asliye assunta asta astrid asu
asuncion atanur atena ati atiyye aud aude audrey augusta auguste augustina aulikki aune aura aurea aurelia aureliana aurelie
aurica aurora aurore ava avni avunc axelle axenia aya ayasun aybet aycagul aycan aydar ayduru ayesha aygonenc ayhan aykut ayla
aylil aylin aynilhayat aynimah aynur ayse ayseana aysel aysema aysenur aysevim aysuna ayten aytoz ayulker ayyaruk azade azahar
azahara azeneth azize azra azucena babett babette badegul bagdat baghyawati bahtinur bailey balca balli banu bara barbara barbel
barbora barbro barica barkha basia basriye beata beate beatrice beatrijs beatrix beatriz becky bediriye begim begona behiza
belen belgizar belinda belkize bella benedicte benedikte benedita benek benice benigna benita bente benthe beray berengere
berenice bergen berit beriye bernadett bernadette bernarda bernardita bernhardine berra berrin berta bertha berthe besarta besey
beste beth bethan bethany betina betti bettina betty beverley beverly beyhatun bezek bhanumati bhavani bhavika bhavini bhavna
bhavya bianca bianka bibi bibiana bidayet bieke bienvenida bilay bilginur biljana bilkay billie bimala bina binay birben birgid
birgit birgitt birgitta birgitte birgul birsan birte birthe biserka bishakha bitten bitul bjorg blanaid blanca blanduzia blanka
blazena blerina blerta bluette bodil boel bogdana boglarka boguslawa bohdana bohumila bohuslava bonnie borbala bozena bozica
bozidara brandi brandusa brandy branislava branka breanna brenda briana brianna bridget brigid brigida brigita brigitta brigitte
brinda brit brita britt britta brittany brittney brogan bronach bronagh bronislava brooke brooklyn bruna brunhild brunhilde
bruni brunilda bryony bukurije burcuhan bureyre busra busranur cacilia cacilie caetana caglar cailin caitlin caitlyn caitriona
cajsa calim calista calixta camelia camila camilla camille canan candace candela candelaria candelas candice candida canfeza
cannur canseven canur caoilfhionn caoimhe capucine cara caragh caren caridad carin carina carine carita carla carlijn carlota
carlotta carly carmel carmela carmelita carmen carmina carmine carminho carol carola carole carolien carolin carolina caroline
carolyn carrie casandra casey casiana cassandra cassidy cassie catalina catarina caterina catharina catherine cathleen cathrin
cathrine cathy catia catinca cato catrin catrina catrine catrinel catriona cayetana ceara cecile cecilia cecilie cecylia cedide
celestina celia celina celine cemiyle centa cerasela cevale cevregul ceyhun ceylin cezara chaaya chaitaly chakrika chaman
chameli chanchal chandani chantal chantel chantelle charis charita charlene charlie charline charlott charlotta charlotte charo
charvi chasmum chavvi chelo chelsea chelsey cherie cherith cheryl cheyenne chiara chita chloe christa christel christelle
christiana christiane christianne christie christin christina christine christl christy chus ciara ciarrai cihan cilga cilli
cilly cindy cintia cinzia cipriana cirkeline cisem citlali claire clara clare clarisa clarissa claude claudette claudia claudine
clelia clemence clementina cleopatra cliodhna cliona clodagh cloe clotilde codie codrina codruta colette colleen collette colpan
concepcion concetta concha conchita connie conny constanca constance constanta constantina constanza constanze consuela consuelo
cora coral coralia coralie cordula corina corine corinna corinne cornelia corona corrie cortney cosima cosmina courteney
courtney crenguta crescencia crina cristal cristiana cristina cruz crystal csilla cuheyna custodia cynthia czeslawa daciana
dafina dafne dagmar dagmara dagny daiana daire dairine daisy dajana daksha dalaja dalia dalila damaris damini damlanur damyanti
dana danica daniela daniele daniella danielle danijela danique danuse danuta daphne dara darcy daria dariana darika darina
darlene darragh dasa dawn dayamai dayita dayna deanna dearbhail dearbhaile dearbhla debbie debby debora deborah debra deepa
deger deha deirbhile delfina delia delphine demetra demi denisa denise deniz dervla derya deryanur desiree despina destiny
devika dewi dhriti diamond diana diane dida didina dietlind dietlinde dijana dilara dilcan dilfeza dilhus dilsat dilsitan
dimitrina dina dionisia dionne dipta dita ditte divan divya diya dobromila dobroslava dochia dogannur doina dolores domenica
dominga dominika dominique domitila domnica donata donatella doner donna dora doreen doriana dorien dorina dorine doris dorit
dorita dorle dorli dorota dorotea dorothe dorothea dorothee dorothy dorottya dorte dorthe draga dragana dragica drahomira
drahoslava drita duha dulce dumitra dumitrana dunja durdica durgadin durrusehvar dursadiye duyguhan eadaoin ebba ebony ecaterina
ecegul ecrin eda edaviye edda edel edelgard edelmira edeltraud edeltraut edeltrud eden edhitha edina edit edita edith editha
edona eduarda edyta eesha eeva efil eftimia egenur egzona ehrentraud eija eila eileen eilis eilish eimear eimer eimhear eira
eiravati eivor ekaja ekani ekanta ekantika ekaterina ekiya ekta ela elaine elamiye elba elda elea eleanor eleanora elena eleni
elenore eleonor eleonora eleonore elfi elfie elfriede elgin eli eliana eliane elien elif elifnur eligia eliisa elin elina eline
elinor elisa elisabet elisabeta elisabete elisabeth elisabetha elisabetta elisaveta elise elisha eliska eliza elizabeta
elizabeth elize elke ella ellen elli ellie ellinor elly elma elna elodia elodie eloisa eloise elona els elsa elsbeth elsebeth
elsie elsy elvan elvia elvira elvy elwira elza elzbieta ema emal emanuela emelie emelina emely emer emese emilia emiliana emilie
emilija emily emina emine emis emma emmanuelle emmi emmy emperatriz encarna encarnacion encarnita enfes engla eniko enna enya
erbay erdmute erem ergul erica erika erin erina eris erna ernestine ervaniye eryn erzsebet esengun eshana esila esim esma
esmanperi esmarelda esmee esmeralda esna esparta esperanza esra essi estefania estela estelle ester estera esteri esther
estrella eszter eta etela etelka etelvina ethel etta eufemia eufrosina eugenia eugenie eulalia eunika eusebia eva evamaria
evangelia evangelina evangelista evanghelina evde eve evelia evelien eveliina evelin evelina eveline evelyn evelyne evi evie
evita evrim evy ewa ewelina ezgin fabia fabiana fabienne fabiola fabrizia fadila fadile fadime fainche faith faize falak falguni
fanni fanny farah fatigul fatiha fatima fatime fatinur fatma fatmanur fatmire fay faye fayize febe feden federica fehmiye
felicia feliciana felicidad felicitas felicja feline felipa felisa felizitas fem femke fenna fenne ferahdiba feraye ferhan
ferinaz fermuta fernanda fernande feryas feyha feyzin fiamma fidaye fidela fien fiene fildan filipa filippa filiz filofteia
filomena fiona fionnuala firdevis fitnat fitore flavia fleur floare floarea floor floortje flor flora flore florence florencia
florenta florentina florentine floriana floriane florica florina florinda flurina fortunata forum fran franca france frances
francesca francine francisca franciska francoise franka frantiska franziska frauke frederika frederike frederikke frederique
fredrika freia freja freya frida frieda friedericke friederike friedhilde friedl friedlinde frusina fugen fuma gabel gabi
gabriela gabriele gabriella gabrielle gaby gaelle gaia gail gaja gala galina ganga ganimete ganiye garima gaurangi gauri gaurika
gautami gayathri geanina geetika gelengul gelsomina gema gemma genevieve genoveva genowefa gentiana georgeta georgette georgia
georgiana georgina georgine geraldine gerarda gerd gerda gerdi gerhild gerlind gerlinde germaine germana gerta gerti gertraud
gertraude gertraut gertrud gertruda gertrude gertrudis gesa gesche gesine geta geza gherghina ghislaine giada gianina gianna
giesela gilberte gilda gillian gilman gina ginette ginevra gioia giorgia giorgiana giovanna gisa gisela gisele gislinde gitta
gitte giulia giuliana giulietta giuseppa giuseppina gizela gizella gladys glenda gloria godelieva godelieve gok gokce gokperi
goli goncafer gonul gordana gorsev gosia gozem grace gracia graciana graciela grainne gratiana gratiela grazia graziella grazyna
greca greet greetje greta gretchen grete gretel grethe gretl griet griselda grit gro guadalupe gudrun gudula guillermina guiomar
gul gulay gulbani gulbeyan gulbiye gulce gulcegun guldam gulder guldunya gulenay guler gulev gulfari gulfeza gulgen gulguzel
gulhisar gulinaz gulkadin gulluhan gulmisal gulnaziye gulozge gulper gulsa gulsalin gulselin gulsen gulseref gulseren gulsevil
gulsiye gulsu gulten gulter gulus gulzadiye gunar gunborg gunda gundel gundhild gundi gundula gunebakan gungoren gunhild gunilla
gunn gunnel gunsel gunver gunvor gurcuye gurli gurten gusti guusje guvercin guzey gwendolyn gyda gyongyi gyorgyi habibe hacile
hadrey hafiza hailey hajnalka halenur haley halina haliye hamiyet hamsini hana hanbiken hanife hanim hanna hannah hannchen hanne
hanneke hannele hannelore hanny hansultan harbinaz harinakshi harini harita harriet hasgul hasret hassan hatice hatin hava
havali havse haydee hayel hayleigh hayley hayrunnisa hazel hazine heather hedda hedi hedvig hedviga hedvika hedwig hedy hege
heide heidelinde heidelore heidemarie heiderose heidi heidrun heidy heike hekime heleen helen helena helene helga heli helina
hella helle hellevi helma helmi helmtrud helvi hema hemal hemangini hemani henife henna henni henny henri henrieta henrietta
henriette henrike heracleea herdis herlinde herma hermelinda hermina hermine herminia herta hertha heva hezniye hilary hilayda
hilda hildburg hilde hildegard hildegart hildegund hildegunde hilkka hillevi hilma hiltraud hiltrud hinet hiral hjordis hollie
holly honorata hortense hortensia hortenzia hoskadem huban hubertine huda huguette hulda hulya humeyra hurican hurmet hurside
huruyet husnuhal hussein iara iasmina iben ibolya ibrahim ica icimbike ida ide idika idun ignacia ihsan iida iiris ijaya ika
iklim ikshita ilaria ildes ildiko ildiz ileana ilenia ilinca ilka ilkbahar ilklima ilona ilonka ilper ilse imane imelda imge
imke imrihan ina inaya incifir indali india indira indy ine ineke ines inez ing inga ingalill inge ingeborg ingeburg ingegard
ingegerd ingela ingelise ingelore inger ingetraud ingetraut ingrid ingrida ingried inka inken inkeri inmaculada inna insa insaf
ioana ioanina iolanda iona ionela ionelia iosefina ira iren irena irene irfan iridenta irina iris irja irma irmela irmeli
irmengard irmgard irmhild irmi irmingard irmtraud irmtraut irmtrud irya iryna isa isabel isabela isabell isabella isabelle
isaura ise isha ishani ishanvi ishita isidora isin isis islime isolde isra itzel itziar iulia iuliana iustina iva ivana ivanka
iveta ivica ivka ivona ivonne ivy iwona iza izabela ize izel jaana jacinta jackie jaclyn jacoba jacobine jacqueline jade
jadranka jadwiga jael jagrati jagvi jaime jalsa jamie jana janaki janani jane janet janeta janett janette janice janin janina
janine janja janna janne janneke janni jannie jantje januja janya jaqueline jara jarmila jaromira jaroslava jaruthip jasmijn
jasmin jasmina jasmine jasminka jasmit jasna javiera jayda jayde jaylinn jayne jazmin jean jeana jeanette jeanine jeanne
jeannette jeannine jeevika jele jelena jemma jena jenna jenni jennie jennifer jenny jente jessica jessie jessika jessy jesus
jesusa jet jhalak jil jill jillian jimena jindriska jinthe jirina jitka joan joana joann joanna joanne joaquina jocelyn jocelyne
jodi jodie jody joelle johana johanna johanne joke jolan jolana jolanda jolanta jolanthe jolene jolie jolien jolijn joline jonna
jordan jordana jorunn jose josee josefa josefiina josefin josefina josefine josepha josephina josephine josette josiane josien
josipa jovana jovita jowita joy joyce jozefina juana juanita judit judita judith judy julia juliana juliane julianna julie
julienne julieta juliette julijana julita juna june juni justina justine justyna jutta juul juulia jyoti jytte kaarina kaat
kader kadinana kaija kaisa kaitlin kaitlyn kaja kajsa kala kalina kaltrina kamala kamila kamya kandef kara kardelen karen kari
karima karin karina karine karla karley karlijn karola karolien karoliina karolin karolina karoline kashish kashvi kasia kata
katalin katariina katarina katarzyna katcha kate katelijne katelyn katerina katharina katharine kathe katherina katherine kathi
kathleen kathrin kathryn kathy kati katia katica katie katja katleen kato katri katrien katriina katrijn katrin katrina katrine
katty katy kaver kavya kayla kaylee kayleigh kazime kazimiera keely keeva kefser kelli kellie kelly kelsey kendra keri kerime
kerri kerrie kerry kerstin kerttu keya kezban khadija kiara kiera kifaye kiki kim kimberley kimberly kinga kira kirby kirsi
kirsten kirsti kirstie kirstin kirstine kirsty kismet kitan kitti kjersti klara klare klaudia klaudie klothilde koncagul
konstanze kordula kori korinna kornelia kreszentia kreszenz kriemhild krisha krishna krista kristel kristen kristi kristiane
kristie kristien kristiina kristin kristina kristine kristy kristyna krisztina kritika krystal krystyna ksenia kubran kumral
kunigunda kunigunde kutgun kutun kveta kvetoslava kyara kylie kyllikki kyra lacey lacramioara lada ladina ladislava ladli laerke
laetitia laika laila lajita lakshmi lale lana laoise lara larisa larissa latasha latoya laura laure laureen lauren laurence
laurentia lauretta lauriane laurie lavanya lavinia layla laze lea leah leana leandra leane leanne lee leela leen leena leia
leigh leila leire lejla lekha lelia lena lene leni lenka leocadia leokadia leona leoni leonie leonor leonora leonore leontina
leopolda leopoldina leopoldine lerze lesana lesia lesley leslie leticia letitia letizia leyla leyli leyre lezize lia liana liane
libni libusa libuse licia lidia lidija lidwina lieke lien lies liesa liesbet liesbeth lieschen liesel lieselot lieselotte lieve
lieze ligia liisa lila lili lilia lilian liliana liliane lilija lilja lill lilla lillemor lilli lilly lilo lily limon lina linda
linde lindita lindsay lindsey line linn linnea lioara lioba lipika liridona lis lisa lisanne lisbet lisbeth lise liselott
liselotte lisette lissi lissy liv liva livia liwia liz liza lize lizz lizzy ljiljana ljubica ljudmila loes loida lois lola
lolita lona lone loni lopa lora lore loredana lorelei lorena lorenza loreto loretta lori lorna lorraine lott lotta lotte lotti
lou louisa louise lourdes lova lovis lovisa luana lubica lubomira luboslava luca luce lucette lucia luciana lucie lucienne
lucija lucila lucille lucinda lucja lucretia lucrezia lucy lucyna ludivine ludmila ludmilla ludomila ludovica ludwika ludwina
lufen luigia luigina luisa luise luisina luitgard luiza lujza luka luljeta luminita luna lupe lupita lutgarde lutgardis lutgart
luz luzia luzie lya lydia lydie lykke lynda lyndsay lyndsey lynn lynne lynsey maaike maaria maarit maartje macarena macaria
machteld macide mackenzie madalena madalina maddalena madeleine madelene madelief madeline madhavi madison madlen maelle maeva
maeve mafalda magali magarete magda magdalena magdalene magdolna maggie magret magrit mahigul mahika mahnaz mahter mahulena maia
maida maija maike maiken maire mairead maite maj maja majken majvor makayla maksude malea malena malene malgorzata malika malin
malina mallory malou malva malvina malwina mamen manda mandy manja manola manon manu manuela manuelita manya mar mara marcela
marcelina marcella marcelle marcheta marcia mare mareen mareike mareile maren marga margaret margareta margarete margaretha
margarethe margarida margarita margaritha margaud margaux margherita margit margita margitta margo margot margret margreth
margrethe margriet margrit margrith marguerite mari maria mariah mariam marian mariana marianela mariangela mariann marianna
marianne maribel marica maricela maricica maricruz marie mariechen marieke mariele mariella marielle marieluise marietta
mariette marija marijana marijke marika marilena marilyn marina marine marinela marinette marioara mariola marion marisa
marisela marisol marissa maristela marit marita maritta mariuca marja marjaana marjan marjatta marjo marjolein marjorie marjukka
marjut marketa marketta marleen marlen marlene marlies marliese marlis marlise marlyse marta marte martha marthe martina martine
martirio martta martyna mary maryam maryline maryse marzena maside masume matea mateja mathilda mathilde matija matilda matilde
matylda maud maude maura maureen maxi maxima may maya maynur mayte mckenzie meabh meagan meaghan mechthild mechthilde mechtild
mecide medina meera mefharet meg megan megane megha meghan meghana mehdiye mehrigul meibh meike meja mekhala melaha melania
melanie melek meleknur melikkan melina melinda melisa melissa melita melitta melody melul menfeat menisan meral merba mercedes
merche meredith merel meret merete merethe merim merita merja merle merva mervi meryem meryeme mesude meta mette meveddet
mevludiye meyhanim mezide mia micaela michaela michaele michala micheala michela michele micheline michelle mie mieke miep
miguela mihaela mihrab mihriye miia mikaela mikayla mila milada milagros milena milica milka milla mille miloslava milota milou
miluse mimi mimmi mimoza mina mindy minerva minibe minna minodora mioara mira mirabela miranda miray mireia mireille mirela
mirella miriam miriama mirja mirjam mirjami mirjana mirlinda mirona miroslava miroslawa mirta mirte mirthe miruna misra misty
mitali mitzy miyesser moa modesta mohamed mohammed mohini moira mollie molly mona monalisa monica monika monique monja
montserrat morena morgan morgane muarra mubetcel mucevher muferrih mufide mugber mugdha muhiye mujde mukbile mukrume mumtaze
munezzer muret muriel murielle musaffa musemma musure muvahhide muveddet myriam myrta myrtha myrthe nada nadege nades nadeschda
nadeshda nadezda nadia nadin nadine nadja nafile naiara naide nair naja nalan nana nancy nandini nanna nanni naoimh naoise naomh
naomi narcisa narhanim nasiba natacha natali natalia natalie natalija natalja natasa natascha natasha natasja natasza nath
nathalie natividad nayara nayeli naz nazaret nazende nazi nazidil nazimet nazlihan nea nebiha necilal necva nedda neelima
nefaret nefiye neha nejdet nela nele nelida nelli nellie nelly neptun nerea nereida neriban nermin nesfe neslinur nesrin nete
netra neval nevenka nevgin nevise nevsale neyran nezengul nezize niamh nichola nichole nicola nicolasa nicole nicoleta nicoletta
nicoline niculina nidhi nidia nidra nienke nieves nigmet nihan niharika niina nika nikita nikki nikol nikola nikolett nikoletta
nikolina nilcan nilda nili nilima nimrat nina ninetta ninthe nirgul nirja nisa nisha nitara nives noa noelia noella noelle noemi
noemie noor noora noortje nora norah nore norica norina norma notburga nour nova nuala nudret nura nuran nuray nurbanu nurda
nurdeniz nurey nurgil nurhayet nuria nurice nuriyet nurmelek nursan nurseda nurser nursim nurtac nurten nurveren nydia nynke
oana obdulia oceane octavia octaviana oda odalis odalys odeline odette odika odile oeshi ofelia ogus ojasvi ola olalla olav
olena olga olimpia olivia olivie oliwia olus olympia omaja omisha omriye omya oncel oni oona oonagh ophelie orcin orfhlaith
orfiye oriana orla orlagh orlaigh orlaith ornella orsolya ortansa ortrud ortrun orvokki osha otilia ottilia ottilie otylia
otylie outi oviya ovun oxana ozana ozay ozbilge ozdes ozge ozgun ozlem ozpetek ozyurt paca pacifica padraigin pahal paige paivi
paivikki paksu pallavi palmira paloma pam pamela panini paola paoletta paraschiva pascale pascuala pastora patrice patricia
patricie patrizia patrycja patty paula paulette paulica paulien pauliina paulina pauline pavani pavla pavlina paye paz peggy
pekkan pembesin penelope penny pepita peren perinur perla perlita permun pernilla pernille pesent petra petrana petrona
petronela petruta phileine philippa philippine philomena phoebe phyllis pia piedad pien pierina pierrette piia pilar pili pina
pippa piran pirjo pirkko piroska pleun polina polly pompilia pooja primitiva prisca priscila priscilla prisha priska priya
profira prudencia puck puk purcek purificacion pushti quinty qushi raagini rabbiye rabea rachael rachana rachel rachelle rachita
rada radha radhika radka radmila radoslava radovana rafaela raffaela raffaella rafia rafila ragna ragnhild rahel rahiye raija
raili raisa raissa rajata rajeshri rakide raksha raluca ramona rana randi rani rania raphaela raphaelle raquel raven rayana
rayla raymonde rebeca rebecca rebecka rebeka rebekah rebekka rebihat refet regan regina regine regitse regitze regula rehime
reidun reina reingard reinhild reinhilde reka remedios rena renata renate renee rengul reni renske resi reva revza reyes reyna
rezin rhian rhianna rhianne rhiannon rhonda ria rianne rica ricarda ridhi riet rifkiye rigmor riikka riitta rikke rina risalet
rita ritt ritva riya roberta robertina robin robyn rocio rodica roise roisin rojnu roksana romaine romana romane romanita romina
romy ronja ronya roos roosa rosa rosalba rosalia rosalie rosalina rosalinda rosalinde rosalva rosanna rosaria rosario rosaura
rose roseanna rosel roselinde rosemarie rosemary rosenda rosetta rosette rosi rosie rosina rosita rosl rosmarie rossana roswita
roswitha rotraud rotraut roxana roxane roxelana roza rozalia rozalija rozsa ruby rufina ruhide ruhugul rumeysa ruperta rut ruth
ruthild ruxanda ruxandra ruza ruzena ruzica saanvi saar saara sabihe sabina sabine sabir sabrina sacha sachi saci sadeti sadiman
sadiye safinaz safta safura saga sahdiye sahigul sahil sahinder sahnuray sahra sai saire salimet sally salma salome salomea
salud sam samahat samanta samantha samiha samira sanavber sanaya sanda sandra sandrine sandy sanela sanije sanja sanna sanne
sanni sanur sanya sanziana saoirse sara sarah sari sarina sarita sarka sarlota sarya sasha saskia satia satu saturnina saumya
savannah saveta savina sayan saygin sazime seana seanan seaneen seanna sebigul sebla secgul sedife sefer sefiye sehel sehreban
sehza seija sejda selale selcen selcuk selena selime selin selina seline selma selmin selvi semat semenica semine semra semrin
semsinisa sena sendogan seniha senna sennur senta seona serafina seraina serda seref sereina serena serfinaz serma serman sernur
serpil servinaz sessa sevcan sevdinar severina severine sevgen sevginur sevican sevim sevketfeza sevla sevsevil seyda seyhan
seyyide sezen shana shania shanice shanna shannan shannen shannon shari sharon shauna shauneen shawna sheena sheila shelby
shelia shelley shelly sheree sheri sherri sherry sheryl shirley shivani shona shpresa shqipe shravya sian sibel sibilla sibille
sibylla sibylle sidar sidonia sieglinde siegrid siegried siegrun sien siena sienna sierra siglinde signe sigrid sigrun siiri
silan silanur silja silje silke sille silva silvana silvia silviana silvie simber simina simona simone simonetta simonne simten
sina sinaida sine sinead sini sinikka siobhan siofra sirap siri sirivan sirkka sirpa sirriye sisko sissel siti siv siya sladjana
slava slavena slavica slavka slavomira smaranda sneha snezana snjezana socorro sofi sofia sofie sofija sohret sol solange sole
soledad solene solma solveig solvej sona songul sonia sonja sonnur sonya sophia sophie soraia sorana soraya sorcha sorina sorine
sos soykan soyler speranta stacey stacie stacy stana stanca stanislava stanislawa stefana stefani stefania stefanie stefanija
steffi stefica stela steliana stella steluta stepanka stephanie sterre stien stilla stina stine subutiye sudiksha sue suhani
suheyda sukufe suleyla sultane sumerya summer sunay suner susam susan susana susanita susann susanna susannah susanne suse susen
susi sussanne sussie suus suvi suzana suzanna suzanne suze suzer suzie suzy svea svenja svetlana swantje swetlana sybilla
sybille sydney sylke sylvana sylvia sylviane sylvie sylwia synnove sys szilvia tabea tabitha tacnur tagangul taina talibe
tamanna tamara tami tammie tammy tamsin tangul tania tanja tanmayi tanses tanvi tanya tanyu tara tarja taru tasha tasvir tatiana
tatjana taylor tayyibe tea tecla teea teija teknaz tellervo telse temime tenzin teodora teodosia teofila teona tercan tere
teresa terese teresia teresita terez tereza terezia terezija terhi terri terry terttu tess tessa teuta teybet thea theda thekla
theodora theres theresa therese theresia thi tia tiarna tiberia ticen tiegan tiffany tiia tiina tilda tilde tilly timea tina
tinca tincuta tindra tine tineke tinne tirza tiziana tola tomasa tomurcuk tone toni tonia tonicha tonje tonya tora tori torill
tory tova tove tracey traci tracie tracy traude traudel traudl traute tricia trine trini trinidad tripti triveni triya trude
trudel trudi truus tuana tudora tudorita tudosia tugce tuija tulay tule tulin tunde turcan turcein turid turkan turknur turvi
tutkucan tuula tuuli tuulia tuulikki tuva tuzenur tyler tyra ubika ucchal ucgul udyati ufukay uge ugur ulke ulkum ulla ulrica
ulrika ulrike ummahan ummahani ummuhan umray umusan una unal undine unnati unni unsever upadhriti upasna upma urishilla urmi
urper ursel ursina ursula urszula urte urvashi urvi uschi uta ute uyanser vacibe vaishnavi vajen valborg valentina valentine
valeri valeria valerie valeska vamakshi vanda vanesa vanessa vania vanja vansha vanya varenya varlik varsha varvara vasana
vasatika vasilica vasudha vecide veda vedhika vedika veera veerle vefia vega vendela vendula venera venla vera verde verena
veronica veronika veronique vesna veta vezrife vicenta vicentia vicki vickie vicky victoire victoria vidhi viera vieroslava
viivi viktoria viktorie vildane vilde vilhelmiina vilhelmina vilma vinaya vincenza viola violeta violetta violette viorela
viorica virag virginia virginie viridiana virpi visitacion vitoria vittoria viveka vivian viviana viviane vivianne vivien
vivienne vjollca vladelina vladimira vlasta vlora voichita vreneli vrinda vrishti vritti vuokko vyanjana waida wakeeta walburga
waldtraut walentina walli wally waltraud waltraut waltrud wanda warda warhi watika weena wenche wencke wendelin wendolin wendy
wenke wera weronika whitney wibke widisha wiebke wieslawa wiktoria wilfriede wilhelmina wilhelmine willemijn wilma wiltrud winni
winnie wioletta wishi xalak xenia ximena xiomara xiti yachana yadavi yael yahsi yahvi yaiza yalin yamini yana yara yasar yasemen
yasemin yashasvi yashawini yashica yashoda yashodhara yashvi yasmin yasmina yasmine yasti yauvani yazgul yda yekbun yeni yepelek
yesenia yesica yesil yessica yfke yildiz yinthe ylenia ylva ylvie yochana yolanda yolande yoshita yosma yrsa yucel yurdaser
yuridia yurtseven yutika yvette yvonne zaharia zahfer zahra zaida zaira zaitra zaliha zamfira zaneta zansi zara zaraza zarna
zdenka zdislava zdzislawa zebirce zehnia zehra zehranur zelha zeljka zelma zelmira zemzem zenia zenobia zenovia zenta zerafet
zeride zevlude zeynep zeyno zilfa zilmil zina zinal zinnure zita zlatica zoe zoey zofia zofie zohrehan zoja zora zoraida zorica
zorka zosia zsanett zsofia zsuzsanna zubeyde zuheyla zulbiye zulfuye zumre zuzana zuzanna
"""

FEMALE = frozenset(_FEMALE.split())
"""Given names of women; a name of both stands in both."""
_MALE = """
aadi aage aapo aarav aarnav aarne aaro aaron aarush aatos aayush abbas abdi abdirahman abdis abdul abdulahat abdulbekir
abdulcemal abdulgazi abdulhadi abdulkadir abdulkerim abdullah abdullahi abdulmenaf abdulsamed abdulsemet abdurrahman abdurresit
abeer abel abelardo abhimanyu abhiram abid abilio abjorn abraham abram abuzar acar achiel achille achim acikel aclan ada adak
adalbert adalberto adam adamo adan adasal adelardo adelbert adelin adelmo adem adi adigun adis aditya adlan admir adnan adolf
adolfo adonis adriaan adrian adriano adrien advaith advay advik aedan afer afonso afrim agakisi agapito agastya agim agmur agne
agnolo agnos agostino agron agustin ahat ahmad ahmed ahmet ahsen ahti aidan aiden aime aimo aitor ajan akalan akar akatay akbas
akboga akcabay akcasu akcivan akdora akdurmus ake akgol aki akif akinal akkerman akmaner akos akoz aksay aksel akseli akshay
aksogut aktemur akver alaaddin alaeddin alain alan alanalp alastair alattin alban albano alberico albert alberto albin albino
albrecht alcan alcides alderano aldin aldo ale alec alejandro alejo aleks aleksandar aleksander aleksandr aleksanteri aleksej
aleksi aleksy alen aleodor ales alessandro alessio alex alexandar alexander alexandr alexandre alexandros alexandru alexe alexei
alexej alexis alf alfie alfio alfons alfonso alfonz alfred alfredo algot ali aliabbas aliihsan alin aliseydi alistair alistar
alister alkor allan allen almir almus alois alojz alojzy alonso aloys alparslan alpcan alphons alphonse alpin alpsu alsoy altin
altinisin altinkaya altogan altug alvar alvaro alve alvin alwin amac amadeo amadeus amado amador amancio amando amar amaro
ambrosio ambroz amedeo amedeu americo amico amilcar amin amir amleto amol amor amza anacleto anas anastasio anastasios anatol
anatole anatoli anatolie anatolij anay anders andic andor andras andre andrea andreas andree andrei andrej andres andrew andrey
andri andrian andrija andrin andrzej andy anes angel angelino angelo anghel angus anibal anirudh anmol annak annibale ansaldo
anselm anselmo ansgar ansh anssi antal ante antero anthony antim anto antoin antoine anton antonello antoni antonie antonin
antonino antonio antonios antoniu antonius antony antoon antti antun aodhan apaydin apolinar apostolos aran arben arbnor arcan
archie arda ardian ardit argu ari arian aribert arie ariel arif arifcan arikol arild arin arisoy aristide aristides arjan arjun
arkadiusz arkut arlind armand armando armas armend armin arnaldo arnaud arnd arndt arne arnfried arnim arno arnold arnost arnulf
arnulfo aron arpad arpag arran arron arsenie arsenio arsim artan artemio arthur arto arttu artturi artur arturo aru arvid arvo
aryan asalet asbjorn asdrubal asger ashley asim asir asko aslanhan assar aston astrit atagun atalay atasagun atatore atenulf
atgun athanasios atharv atila atilgan atilhan atilio atnan atte attila aubin august auguste augustin augusto aukusti aulis aurel
aurelian aureliano aurelien aurelio aurica austin avi avni avram avsin axel axinte ayaan ayaydin aybora ayden aydinbey aydinc
aygutalp aykutalp ayman ayoub aypar aysan aysoy aytek aytuna ayush ayushman ayvas azaan azad azeglio azettin aziz baba baccio
bachittar bagdas bahaddin bahadurjit bahittin bailey bailie bajram bakhshi baki balatekin balazs baldassare baldomero balduino
baldur balendra balhaar bali balint baljiwan baltas baltasar balthasar balvan balveer balz banel banjeet baptist baptiste barak
barbu baris bariscan barna barnabas barry barsen bart bartek bartholomaus bartlomiej bartolome bartolomej bartolomeo bartolomeu
bartosz bas basarab basay bashan bashkim basil basilio basim basok bastiaan bastian bastien batirhan baturay baudelio bautista
baydu baykan bayman bayram bayruhan baytal bayzettin beat beau bebe beda bedi bedri bedrich behrem bekbay bekim bekir bektasi
bela bellisan belo ben benadik bence bendeguz benedek benedetto benedict benedikt bengibay bengt beni beniamin benigno benito
benjamim benjamin benn benno benny benoit benol benone bent benvenuto beppe berat beren berend berkal berki berksay bernabe
bernard bernardino bernardo bernd berndt bernfried bernhard bernt bernward berran bert bertalan berthold bertil berto bertold
bertram bertrand besart besim besin besnik beyda beyler beyzade biagio bican bilal bilender bilgen bilgutay bill billy biltas
binbasar binisik birger birgit birsen bisar bjarne bjorn blahoslav blaine blake blas blazej blerim boaz bob boban bobby bodo boe
bogatimur bogdan boguslaw bohdan bohumil bohumir bohus bohuslav bojan boje boleslav boleslaw bonifac bonifacio borahan boratas
borge boris borivoj borja borje borris bortecin borys botond boynak bozbag bozerk bozo boztas brad bradley bradut brady brahim
bram brandon branislav branko breandan brecht brendan brent bretislav brett brian briek brijesh bronislaw bror bruce bruno bryan
bryce bucur buenaventura buget buhari bujar bulunc bunyamun burak burakhan burc burckhard burghard burim burkard burkhard
burkhardt buyrukhan bystrik cabir caga cagdan caglasin cagveren cahal cahir cailum caius cakar cakirca cal calcedonio caleb
calin calisto calixto callan callum calogero calti calum calvin cameron camil camillo camilo camok canal canberk candelario
candeniz candido cangur cannur cansin cantemir cantez caoimhin caolain caolan caomhan capkan carl carlito carlo carlos carmelo
carmine carol carsten carter cas casemiro casey casian caspar casper catalin cathal cavit cavuldur cayetano cazimir cebesoy
cebrian cecilio cedric cedrin cees ceferino celal celem celestino celikkan celikyurek celilay celso cem cemal cemalettin cemil
cenan cengiz cerci cercis cesar cesare cetin cetinsu cevheri cevikoz cezar cezary cezayir chad chaitanya chakradev chakradhar
champak chanakya chandran chandresh charan charles charlie chase chatresh chatura che chema chris christer christiaan christian
christie christof christofer christoffer christoph christophe christopher christos christy chucho chus chuy cianan ciaran cidal
cihandide cillian cindoruk cinerk ciprian cipriano ciriaco cirillo cirino ciro civgin claas claes clarence clark clas claude
claudio claudiu claudius claus clavs clayton clemens clement clemente cleto clifford climaco clinton clive codin codrin codrut
cody cogay cokan cole colin collin colm colton coluccio colum conal conall conan conchur conn connor conny conor conrad conrado
constant constantin copur cor cord corentin corey coriolano cormac cornel cornelio cornelis corneliu cornelius corrado corsin
corvin cory cosimo coskun cosme cosmin costache costantino costanzo costel costin craig crin cristea cristian cristiano
cristobal cristofor cruz csaba csongor ctibor ctirad cuman cuneyit curdin curro curt curtis custodio cyprian cyriel cyril cyrill
czeslaw daan dacian dag dagistan dagobert daire dakota daksh dakshesh dalan dalbir dale dalibor dalkilic dalton damian damiano
damien damir damjan damon dani daniel daniele danijel danilo danis danny dante dany dara dardan dario darius dariusz darko
darpan darragh darrell darren darryl darsh daryl dave david davide davor davy dawid dayar deaglan dean deane decebal declan
degmeer dejan delfino delil demeter demetrio demirbuken demiriz demirok demiryurek denes denis deniz denizalp denkel dennis
denny derek derkay dermot derrick desiderio desmond detlef detlev dev devansh devin deviner devon dex dezider dezso dhruv diar
diarmuid dick didier diederik diedrich diego dierk dieter diethard diethelm diether dietmar dietrich diken dilder dillon dimas
dimitri dimitrios dincer dinckol dincsu dinis dino dinu diogo dion dionigi dionisio dionyz dirican dirk dirlik ditmar dittmar
dobroslav dogan doganalp dogansah doguhan dolensoy dolun domagoj domenic domenico domhnall domingo domingos dominic dominik
dominique donal donald donat donatello donato dorel dorian dorin dorinel doru dorukhan douglas dragan drago dragos dragutin
drahomir drahoslav drazen drew dries drilon driton duane duarte ducu duilio duje dumitru duncan dundaralp duracan durante
durdali durmusali duro dursun duruk duruoz dusan dustin duuk dwayne dylan dylano eamon eamonn earl eba ebbe eberhard eberhardt
ebuakil ecemis eckard eckart eckehard eckhard eckhardt eckhart eddie eddy edelbert edelmiro eder edgar edgard edgardo edgubay
edin edmond edmund edmundo edoardo edon edouard edu eduard eduardo edvard edvin edward edwin eelco eelis eemeli eemil eerik eero
eetu efe eflatun efrain efser eftimie egbert eggert egil egon egzon ehrenfried ehrhard einar einari einer eino eirik eitel
eivind ekalinga ekansh ekapad ekaraj ekavir ekbal ekber ekkehard ekkehart ekmel ekrem eladio elemer eleuterio elhan elia elias
eligio elijah elio elis eliseo elladio elliot elliott elmar elmer elmeri elmo elnur elof elove eloy elpidio elton elvin elvis
elyas emanoil emanuel emanuele emanuil emiel emigdio emil emile emilian emiliano emilio emin emir emirsan emmanuel emmerich
emmet emmett emre emrullah enar enda endre endrit enea enes engelbert engin enginiz enis ennio enno enrico enrique ensar ensari
ensio enver enzio enzo eoghan eoin epifanio eral eraldo erasmo eraycan erbil ercan ercihan erdal erdemer erdibay erdogan
erdursun eremia eren erenalp erensoy ergener erginel ergonul ergun erhard erhardt eric erich erik erincer erion erkan erkilic
erkinel erkki erksoy erland erling ermanno ermenegildo ermes ermutlu ernest ernesto erno ernst erogul erol eroz ersat ersec
ersel ertan erten ertun ertuncay ervin erwin eryildiz eryk esa esben esenbay esenturk eskil eskinalp esko espartaco espen
espiridion esref esteban ethan etienne ettore euan eugen eugene eugenio eugeniusz eunan eusebio eusebiu eustaquio eustatiu
eutimio eutropio evald evan evangelos evaristo evcimen evelio evert evrimer ewald ewan eyyup ezequiel ezgutekin ezio faas fabian
fabien fabio fabrice fabricio fabrizio fadil fahrullah falan falk falko fami faqid faraj faras farhan fariq faris faruk fatih
fatmir faton faustino fausto fazul feargal fearghal fedde fedele federico federigo fedor fehim felice feliciano feliks felipe
felix fenni ferat ferdi ferdinand ferdinando feremez ferenc fergal fergus ferihan fermin fernand fernando ferre ferry fersan
ferzi fetullah feyruz feza fidel filip filipe filippo filit finbar finn fintan fiodor fionntan fiorenzo fiorino fisnik fitan
fitim fito fiyaz flamur flavio flaviu flemming flor florea florencio florent florentin florentino florian florim florin floris
flurin folke folker folkert fortunato frado fran francesco francis francisc francisco franciscus franciszek franck franco
francois franjo frank franklin franky frans frantisek franz fraser frazer fred freddie freddy frede frederic frederick frederico
frederik fredi fredo fredric fredrik fredy freek fridolin fridrich friedbert friedemann frieder friedhelm friedhold friedo
friedrich frithjof fritz frode fryderyk fulgencio fulvio fuzuli fynn gabi gabino gabor gabriel gabriele gael gaetan gaetano
gagan galasso galip galo gani ganim gareth garrett garry gary gaspar gaspare gaston gastone gaurang gaurav gautam gautier gavin
gazel gazmend gebhard geert geir gejza gelu genaro gencaslan gencay gene gennaro geoffrey geoffroy georg george georgel georges
georgian georgios gerald geraldo gerard gerardo gerardus geray gerben gerd gereon gerfried gergely gergo gerhard gerhardt
gerhart germain german gernot gero gerold gerolf geronimo gerrit gerry gert gervasio gerwin geza ghenadie gheorghe gheorghita
ghislain ghita giacinto giacobbe giacomo giampaolo giampiero gian giancarlo gianfrancesco gianfranco gianluca gianluigi
gianmarco gianni gianpaolo gianpietro gica gicu giel gijs gil gilbert gilberto giles gilles gillis gino ginyas gioacchino
gioachino gioele gioffre gion gionata giorgian giorgio giosue giovanni girik girindra girish girolamo gisbert giuliano giulio
giuseppe giustino giz glauco glen glenn godofredo goffredo gokay gokbudun gokcebalan gokcil goken gokhan goknur goksev gokten
goncalo gonen gonzalo gopal goran gordon gorgunay gorklu gorm gosta gote gottfrid gottfried gotthard gotthilf gotthold gottlieb
gottlob gotz govert goyo gozel graciano graeme graham grant gratian graziano greco greg greger gregg gregoire gregor gregorian
gregorio gregory grigore grzegorz guadalupe guarino gucal gucluer gucyeter guenter guenther guglielmo guido guilherme guillaume
guillermo guiomar guiseppe gulaga gulegen gulel gulsahin gumustekin gunar gunaydin gunbir gunden gundolf gunduzalp guneet guneri
gungordu gunkurt gunnar gunner gunsen gunser gunter gunther guntram gunver gurarda gurelcem gursal gust gustaaf gustaf gustav
gustave gustavo gustaw gusztav guus guy gyorgy gyozo gyula gzim haciali hagen hajo hakan hakikat hakon halidun halil haluk hami
hamid hamish hampus hamza hanedan hannes hanni hanno hanns hannu hans hansgeorg hansjoachim hansjorg hansjurg hansjurgen
hanspeter hansruedi hansueli haralamb haralambie harald hardik hardy haris harish hariz harm harold haroldo harri harrison harro
harry harsh harshil hartmut hartmuth hartwig harun harvey hasan hasbek hassan hasso hatem havard hayali hayden hayret hazrat
hector heikki heiko heimo hein heiner heinfried heini heino heinrich heinz hekmet helfried helge heliodoro hellmut hellmuth
helmar helmer helmut helmuth hemang hendrik henk henner henning henri henric henrich henricus henrik henrikki henrique henry
henryk heraclio herbert herberto heribert heriberto herman hermann hermanni hermenegildo herminio hernan hernando herrmann herve
herwig heyvetullah hicsonmez hidde hidir hifzullah hilario hilding hilmar hindal hinrich hipolito hitesh hjalmar hjalte holger
holm homero honore horacio horatiu horea horia horst horymir howard hredhaan hritik hrvoje hubert hubertus hudavent hugh hugo
hugues hukumdar humberto hunalp hunor hunter hurdogan huryasar huseyin husmen hussein huub huzuri hynek iacob iain ian iancu
ianis iban ibrahim idik idiris idriz ieremia ignac ignace ignacio ignacy ignatz ignaz ignazio igor iisakki ikbal iker ikiz
ilalmis ilari ilarie ilarion ilbek ildefonso ildem ilgi ilhan ilias ilie ilija ilim ilir ilja ilkim ilkka ilmafer ilmari ilsu
ilteris ilyas imam imaran imer immo imran imre imren imrich inancli indrajit ingbert inge ingemar ingmar ingo ingolf ingvar
inigo inocencio inocentiu intihap ioan ioannis ion ionel ionica ionut iosif ippazio ireneusz irfan irinel isa isaac isac isaiah
isaias isak iscan ishaan ishwar isidor isidoro isidro isikay isiman ismael ismail ismet ismik ismo israel istvan iulian iuliu
iurie iustin iustinian ivan ivano ivar ivecen iver ivica ivo iwan iwo iyiyurek izgu izidor jaak jaakko jaap jacco jacek jacinto
jack jackson jacob jacobo jacobus jacopo jacques jafet jagat jagdish jai jaime jairaj jake jakob jakov jakub jalmari jamal james
jamie jan jani janic janick janik janis jankat janko jann janne jannik jannis jano janos janosch janus janusz janwillem jared
jari jarkko jarl jarlath jarmo jarne jarno jarolim jaromir jaron jaroslav jaroslaw jasin jasmin jason jasper jatin javi javier
jay jayden jayson jean jedrzej jeet jef jeff jeffery jeffrey jelle jelte jenaro jenel jeno jens jeppe jere jeremi jeremiah
jeremias jeremie jeremy jergus jerker jermaine jeroen jerome jeronimo jerry jerzy jesper jesse jesus jetmir jeton jim jimmie
jimmy jindrich jip jiri joachim joacim joakim joan joannes joao joaquim joaquin jobst jochem jochen joe joel joep joerg joeri
joey johan johann johannes john johnathan johnnie johnny johny jon jona jonah jonas jonatan jonathan jonathon joni jonny joona
joonas joonatan joost joppe joran jordan jordi jordon jordy joren jorg jorge jorgen joris jorma jorn jort jos jose josef josep
joseph josephus josh joshua josip josko joso josse jost josua josue jouko jouni jovan jozef jozo jozsef juan juanito jude
juergen juha juhana juhani juho jukka jules julian julien julio julius juliusz junior juraj jure jurg jurgen juri jurij jurre
jussi justin justus jusuf juul juuso jyrki kaan kaarlo kabir kacper kader kahir kai kaj kajetan kalervo kalevi kalgay kalle
kalman kalpit kamar kamiel kamil kanak kane kanpulat kapagan karabas karaca karaer karakucak karan karanbay karatas karcan kare
karel kari karim karl karlfried karlheinz karlo karlukhan karol karoly karsten kasif kasim kasimir kaspar kasper kastriot kauko
kavurt kay kayagun kaygusuz kayit kayrabay kazim kazimierz kazimir kealan keano keelan kees keijo keith kelami keld kelly kelvin
kemal ken kenan kenn kennet kenneth kenny kent kenter kenth kerim kerman kerry kete kevim kevin khaled khalid kiaan kian kibar
kick kieran kike kilian kilicbay killian kim kimmo kinel kiramettin kirat kirgiz kirk kivilcim kiyasi kizil kiziltunc kjeld
kjell kjetil klaas klas klaus klavs klemens klement kliment knud knut kobe kocabas kocak kockan koen koenraad koker koktas
koldan koloman konguralp konrad konstantin konstantinos konstanty kopan koray korbinian korkmazalp kornel kornelius korugan
kosemen kosukhan kotuz kris krish krishna krister kristiaan kristian kristijan kristof kristofer kristoffer kristopher krisztian
krisztofer krystian krystof krzysiek krzysztof ksawery kuddusi kujtim kullervo kumar kunibert kuno kursad kurt kurtis kushtrim
kustaa kutay kvetoslav kyan kyano kyle laban labinot ladislau ladislaus ladislav lage lajos laksh lakshit lalo lambert lamberto
lance lander lando larry lars lascar lasse lassi laszlo laureano laurens laurent laurentiu laurenz lauri laurian laurin laurits
laus laust lawrence lazar lazaro lazzaro lean leander leandro leano leart lech ledion ledun lee leendert leevi leif leigh lenn
lennard lennart lennarth lennert lenny leo leocadio leon leonard leonardo leoncio leone leonel leonhard leonid leontin leopold
leopoldo leordean leos leroy leslie leszek levente levi levin levoslav lewis lex liam lian lias liberto libor lica lieven lino
linus lio lionel liridon lirim lisandro livio liviu ljubisa lloyd lode lodewijk lodovico loek logan lohit loic loke lonnie lope
lorcan lorenz lorenzo loreto lorik lorin loris lothar lou loui louie louis lourenco love lovre lovro lowe lowie luan lubomir
lubor lubos luboslav luc luca lucas lucentiu luchino lucho lucian luciano lucien lucio lucky lucretiu ludek ludger ludo ludolf
ludomil ludovic ludovico ludovicus ludovit ludvig ludvik ludwig luigi luis luka lukas lukasz luke lulzim lumir lupe lutfi lutz
luuk luzius lyndon maanas maanav maarten macario macauley maciej madalin madhav mads mael magne magnus mahdi mahir mahmoud
mahmut mahsun maik mairtin maks maksim maksur maksymilian malachy malcolm malik malte malthe manan manbir manfred manole manolo
mans mansurali manthan manu manuel manus marc marcantonio marcel marcelino marcell marcello marcelo marcial marciano marcin
marcio marco marcos marcu marcus marek mari maria marian mariano marie marijan marijn marin marino marinus mario marius mariusz
marjan mark markku marko markus marlon marnix maros mart marten martijn martim martin martino marton martti martyn marvin masar
mason massimiliano massimo mate matei matej mateo mateus mateusz matheo mathew mathias mathieu mathijs mathis matias matija mato
matous mats matteo matthaus matthew matthias matthieu matthijs matti mattia mattias matts matus matyas mauno mauri maurice
mauricio maurilio maurin maurits mauritz maurizio mauro maurus maurycy max maxence maxi maxim maxime maximiano maximilian
maximiliano maximino maximo maxwell mazlum mecit medard mees mefarettin mehdi mehmed mehmet mehmetzahir meik meinhard meinolf
meinrad melchior melchor melichar melihcan melker melle melvin melwin memili mengi menguc menno mentor merdi mergim merijn
merlin mert mertel merzuk meshur mestur mesut metin metinkaya metod mevlut micael micha michael michail michal micheal michel
michelangelo michele micheletto michelotto michiel mick mieczyslaw miel mieszko miguel mihael mihai mihail mihajlo mihaly mihin
mihnea miika mijo mik mika mikael mike mikhail mikkel mikko miklos mikolaj mikulas milan milay mile milo milorad milos miloslav
milosz milton mio miodrag miran mirbadin mircea mirco mirko miro miron miroslav miroslaw mirsad mischa mishat mislav mitchel
mitchell mitesh mitica mitrut mladen modesto mogens mohamad mohamed mohammad mohammed mohsim moises mojmir monis moreno morgan
moric moritz morris morten mucahit mucellib mufit mugur mugurel muhamed muhamet muhammad muhammed muhammet muharrem muhip
muhyettin mukramin muktedir mulayim munif murat muratcan murit musa musafet muslum mustafa mustapha mutasim mutluhan muvaffak
muzaffer muzekker myles nabil nachiket nacho nacio nae nael nafii naim nakip naksh nakul nand nando nandor nanni naoise
napoleone narcis narciso nas naser nasuf natalio natan natanael nataniel nathan nathanael nathaniel naud naveen nayil nazaret
nazario nazlim nazmi nebih nebojsa necati necdat nechifor necmettin neel nehip neil nelio nelson nelu nemanja nenad neo nerim
nesip nestor nevin nevio nevsal nezihi niall nicanor niccolo nichifor nicholas nick nicklas nicky niclas nico nicoara nicodemo
nicodim nicola nicolae nicolai nicolaie nicolaj nicolas nicolaus nicolo nicu niculita nicusor nicuta niek niels nigel nihai
nihal niilo nik niklas niklaus niko nikodem nikola nikolai nikolaj nikolaos nikolas nikolaus niksa nilo nils nino nitesh niyazi
noa noah noe noel nolan noman norbert norberto norman noud nout nuno nural nurcan nuretdin nurettin nuri nurkan nurullah nuyan
octav octavian octavio octaviu odd odhran odkanli oganer oge oget ogulbas ogurata oguzman oisin oiva oivind ojas ojvind okanay
okbay okguclu okkas okseven okturemis okturk okyalaz ola olaf olav olavi olca oldag oldrich ole olegario olfert olgierd olimpian
olimpiu oliver olivier oliviu oliwer oliwier olle olli olof olov omaca omar omer omkaar omur onat oncel ondrej onel ongay ongen
onkar onni onno onofre onsal onuker onur onurcan onursu onveer oran oranli orazio oreste orgun orhan orik orinder orjan orlando
orni ortak ortwin oruc oryurek oscar oskar oskari osman osmo ossi ossian osten osvald osvaldo oswald oswaldo oswin otakar otay
otfried othmar otis otmar oto ottavio ottfried ottmar otto ottokar ottomar ottone ove over ovidio ovidiu ovli owe owen oymak
oystein oyvind ozakan ozalpsan ozansu ozaslan ozbay ozbilek ozcam ozdal ozdil ozdogdu ozel ozerdinc ozertem ozger ozgur ozinal
ozkent ozkutlu ozlu ozokcu ozpinar ozsozlu oztek ozturk ozudogru paavo pablo paco padraic padraig paker pal palle pamfil
panagachie panait pancho panfilo pankrac paolo par paride parker parth pascal pascual pasi pasqual pasquale pastor patric
patrice patricio patrick patrik patrizio patru patryk paul pauli paulino paulo pauric pavao pavel pavol paw pawel peadar pearce
pearse peder pedro peer pehlil pekka pelayo pelle pellegrino pentti pepe pepijn pepito pero perry pertti petar pete peter petr
petre petri petrica petrisor petros petru petrus petrut petter petteri philip philipp philippe phillip piaras pier pierangelo
pierce piergiorgio piergiuseppe pierluigi piermaria piero pierpaolo pierre pierrick piersanti piet pieter pietro pim pio piotr
pirahmet pirmin pius placido plesu plinio pol pompeo pompiliu pomponio poncio pontus porfirio poul pranav praneel pranit
pratyush pravoslav preben predrag premysl preston primitivo prokop prudencio przemyslaw puccio qabil qadim qarin qasim quentin
quincy quinn quinten quique quirino rabih rachid rachit radek radim radomir radoslav radoslaw radovan radu raducu raduz raf rafa
rafael rafal raffael raffaele raffaellino raffaello rafih raghav ragnar ragner rahmet raik raimo raimondo raimund raimundo
rainer ralf ralph ramadan ramazan ramiro ramiz ramon ranbir randall randolf randy ranieri ranveer raoul raphael rares rasmus
rastislav rasul raul rauno ravi ray rayaan rayan raymond raymund razi razvan recep recepali reece refik reginald regis regulo
rehaan reijo reimar reimer reimund reinald reinaldo reine reiner reinhard reinhardt reinhart reinhold reinier reino relu remazan
rembrandt remco remi remigio remo remus remy remzi renaat renato renaud rene rens renzo resulcan reto reuben rexhep reyansh
reyes reynaldo reza rezzak rhys rian ricardo riccardo ricciotti richard richardt rick rickard rickey ricky rico rigo rik rikard
riku riley rinaldo rino rinor rinus risalet rishi risto riza roan roar rob robbe robbie robby robert roberto robin rocco rochus
roderich rodney rodolfo rodolphe rodrigo roel roeland roelof rogelio roger rohan rohat roko roland rolando roldan rolf romain
roman romano romeo romolo romuald romulo romulus ron ronald ronaldo ronan ronith ronni ronnie ronny rony roope roque rory
rosario rosendo ross rostislav rouven rowan roy ruairi ruari ruben rudi rudiger rudolf rudolph rudra rudy ruedi rufino ruggero
ruggiero ruhsat rui ruknettin rune rupert ruperto rusen rushil russell rutger ruud ruy ryan ryszard saba saban sabas sabatino
sabettin sabih sabin sabri sacha sadat sadik sadittin safet safii sagcan sagit sahat sahin sahinbey sahir sahmettin sai said
sakari sakip saksham salami saleh sali salih salkin salomon salurbay salvador salvatore salvi sam samaksh samar samarth samesh
sami samir sammy samu samuel samuele samuli samurtay sancak sancar sancho sandalio sander sandor sandro sandu sanli sante
santeri santiago santino santos sargin saricabay sarpkin sarthak sasa sascha sathvik satrettin saturnino saul sava savak saverio
savki savni saydam sayin sayrak scot scott seamus sean sebastiaan sebastian sebastiano sebastiao sebastien sebattin secme seda
sedat sefi segismundo seha sehamet sekim selaheddin selatin seler selim selvi sem semender semir semsettin senad sencar sendogan
senkal senn senna senne senol sep sepp seppe seppo seracettin serafeddin serafin serban serda serezli serge sergei sergej sergio
sergiu sergius serhatmehmet serkan serol servac server seth sevdi seve sever severiano severin severino severo sevindik sevket
seweryn seydo seyfullah seyithan sezal sezginbas shaban shane shannon shaun shaurya shawn shay shea shivansh siddharth side
sidki siebe siegbert siegfried sieghard siegmar siegmund siegward siem sigfrid sigfrido sigfried sigge sigismund sigmar sigmund
sigurd sigvard sil sila silas silvan silvano silvester silvestre silvestro silvian silvio silviu simao sime simen simeon simi
simion simo simon simone sinan sinasi sindre sinica sinisa siper siro sittik sivert sixten siylihan sjoerd skender slavisa
slavko slavomir slawomir slobodan sokmen sonad sondre songurkan sonke sonny soren sorin sosimo soydaner soykut soyselcuk sozer
spencer staffan stan stancu stanislaus stanislav stanislaw stanley stavros steen stef stefaan stefan stefano steffen stein
steinar stelian stellan sten stepan stephan stephane stephen steve steven stewart stian stig stijn stjepan stuart sture suat
suayp sucaettin sudi suha sukri sukru suleyman sulhi sumeyye sune sunel suphi suvari svante svatopluk svatoslav svein sven
svenning sverre svetozar swen sylvain sylvester sylvio szabolcs szilard szilveszter szymon taciddin tadeas tadeo tadeusz tage
tahir taisto talayer tali tamas tamaydin tanak tanay tanbay tandogdu taneli tanhan tanir tanish tanner tanpinar tansev tansig
tanveer tanyolac tapani tapio tarak taranci tarik tartis tarzicius tasar taskan tassilo tatu tauno tayaydin taygan taylak taylor
tayyip teber tecimer ted teemu teerth tejas tejs tekbay tekecan tekiner teksoy telemaco telim telmo temirhan temistocle temizkal
temucin tenvir tenzin teo teobaldo teodor teodoro teodosio teofil teofilo teohari terence terje terlan tero terrance terrence
terry teun teuvo tevs tezcan tezol thaddaus theo theobald theodoor theodor theodore theodoros theophil theophile thiago thibault
thibaut thibo thierry thies thijmen thijn thijs thilo thom thomas thor thoralf thorben thore thorsten thure tiago tiarnan tibe
tiberiu tibo tibor tiburcio tichomir tiernan ties tigin tijl tijmen tijn tijs til till tillmann tilman tilmann tilo tim timm
timmy timo timon timotei timotej timoteo timothee timothy timurtas tinal tino tito titus tivadar tiziano tjeerd tobias tobiasz
toby todd todor togan toivo toker tokoz toktug tolonbay tom toma tomas tomasz tome tomek tomi tomislav tommaso tommi tommy tomo
ton tonguc toni tonino tonny tono tony toon topias topuz tor toralf torben torbjorn tord tore torel torgny torhan toribio
torquato torsten toy tracy traian traugott travis trevor trinidad tristan troels trond troy tudor tugcan tugrulhan tugtas
tukelalp tullio tulun tumer tumkurt tunahan tuncboga tunckilic tunguc tuomas tuomo turabi ture turgut turkalp turkmen tutkun
tuukka tuur tuyug tuzeer twan tycho tygo tyler tymon tymoteusz tyrone ubaldo uberto ubeydullah ucan ucbeyi udant udarsh udo ueli
uffe ufukay ugan ugo ugolino ugurkan ugurtan ulakbey ulf ulfet uli ulises ulkudes ullrich ulrich ulrik ulu uludag ulugbey uluman
ulutay ulysse umang umberto umman ummet umut umutcan unek unlen uno unsever unubol uolevi upkaar uraltay urbain urban urbano
urfettin urhan uriel urs usame ushan ustun utkarsh utkucan utz uwe uygun uzbay uzer uzsoy vaclav vadim vafir vagn vahittin vaino
vala valdemar valentijn valentim valentin valentino valer valere valerij valerio valeriu valero valon valter valtteri vargin
vasco vasil vasile vasilica vassilios vasyl vavrinec vaysal vedant vedat vedran veer veeti vegard veijo veikko veis veit veli
velitdin venancio venceslas vendelin veniamin verim verner verneri vernon vesa vezat vic vicente vicentiu victor victoriano
victorino vidal vidar vide viggo vigo vihaan viking viktor vilem vilgot vilhelm vilho viliam viljami viljo villads ville vilmer
vilmos vince vincent vincentio vincentiu vincenzo vinicio vinko vinzenz viorel viraj virgilio visar visarion vit vitali
vitazoslav vitezslav vito vitor vittorio vitus vivaan vjekoslav vlad vladimir vladislav vlado vlaicu vlasta vlastimil voicu
vojtech volkan volker volkhard volkmar vratislav vratko waclaw wahab waldemar walfried walter walther wannes ward warinder
warjas warre warren wayne wazir wendelin wenzel werner wesley wessel wieland wieslaw wigbert wiktor wilfredo wilfrido wilfried
wilhelm wilhelmus wille willem willfried willi william willibald willibert willie willy wilmer wilson wim winfried witold
wladimir wladyslaw wlodzimierz wojciech woldemar wolf wolfgang wolfhard wolfram wout wouter wriddhish wridesh wulf wyatt xander
xaver xavi xavier yadigar yagin yagizkurt yagnesh yago yahsikan yalazabay yalgin yalin yaltirak yamin yan yanick yanik yanis
yanki yann yannic yannick yannik yannis yargi yasan yasattin yash yasin yassin yassine yatan yatin yavuz yayak yazganalp yekda
yelesen yeneral yertan yetisal yigit yildir yilma yilmaz yngve yolal yonetmen yoruc younes yousef youssef yrjo yucelen yug yumun
yunt yurdanur yurtguven yurttas yusuf yuvraj yvan yves zac zacarias zach zacharias zacharie zachary zahid zaid zak zakaria zalan
zamfir zamir zashil zayan zayyan zbigniew zbynek zdenek zdenko zdravko zdzislaw zeferino zehaan zekayi zeki zeljko zennun zeno
zenon zeynelabidin ziggy zigmund zihni zikmund ziyaettin zlatko zoltan zoral zoran zsigmond zsolt zsombor zufer zulgarni zvonko
zygmunt
"""

MALE = frozenset(_MALE.split())
"""Given names of men."""
