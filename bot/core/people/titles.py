"""The closed lists of the grammar of names: titles, particles, suffixes, family names put first.

They are written in lower case and without full stops. Nothing here is ever shown to anybody.
"""


def words_of(text: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(text.split())


# Titles that come before a name; written without full stops and in lower case.
TITLES = words_of(
    """
    mr mrs ms miss mx master dr doc prof professor sir dame lord lady madam ma'am maam mam
    rev reverend fr father mother br bro brother sr sister deacon deaconess pastor ps pst bishop
    revd archbishop canon dean rabbi imam sheikh shaikh cantor vicar monsignor msgr elder apostle
    archdeacon venerable ven swami chaplain judge justice hon honourable honorable atty attorney adv
    advocate barr barrister chief coach chef principal headmaster headmistress provost
    chancellor officer constable sergeant sgt sgts msgt tsgt smsgt cmsgt ssgt gysgt sfc cpl
    pfc spc pvt ltc 1sgt sgm csm lieutenant lt 1lt 2lt captain capt cpt major maj colonel
    col brigadier brig general gen admiral adm commander cdr lcdr cmdr commodore cmdre
    commandant cpo mcpo scpo ensign ens wo cwo commissioner inspector insp superintendent
    supt marshal sheriff warden councilor detective det corporal private trooper petty
    airman amn lcpl ldr flt sqn wg cdre gp councillor cllr councilman councilwoman councilmember
    alderman senator
    sen representative mayor governor gov ambassador amb minister president secretary engr
    engineer eng arch architect arc ar ing dipl-ing dipling mag qs surv pharm tpl alhaji
    alhaja hajia haji hajah mallam malam oba otunba datuk dato datin tan tun ustaz ustad
    shri sri smt kumari pandit pt begum sahib herr frau fräulein hr monsieur madame
    mademoiselle mme mlle maître me señor señora señorita sra srta don doña dra profa signor
    signora sig dott dottssa avv geom bc judr mudr phdr mgr rndr dipl lic mgtr senhor
    senhora dona pan pani bay bayan kyai ibu bapak bpk pak bu kuya ate tita tito mama baba
    aunt auntie aunty uncle nurse matron mzee mwalimu bwana bibi encik puan tuan cik cikgu
    bang mas mbak khun ustazah ustadha the drs ir mdm
    cap'n hajiya oberin doctor meister meester baas chefin sjef jefe jefa kapitein kapitän kapten
    kaptan kaptajn kaptein kapetan kapitán kapitány capitaine capitán capitan capitano capitão
    comandante commandante comandant kommandant kommendant leutnant luitenant løjtnant löjtnant
    teniente tenente lieutenante oberst sargento sergente sersjant coronel colonello inspecteur
    inspecteure inspektor inspetor inspetora ispettore ispettrice inspectora ingénieur ingénieure
    ingenieur ingenieurin ingeniero ingeniera ingegnere engenheiro engenheira inżynier arquitecto
    arquitecta arquiteto arquiteta architetto architekt architektin professeur professeure profesor
    profesora professora professore professoressa professorin profesör doktor doctora doutor doutora
    dottore dottoressa docteur docteure doctoresse hekim licenciado licenciada licencié direktor
    direktorin directeur directrice direttore direttrice direktør direktör directora diretor
    diretora dyrektor müdür müdire oberarzt oberärztin chefarzt chefärztin pfarrer pfarrerin pastoor
    kaplan schwester suster zuster sœur soeur frère hermana hermano mestre mestra maestro maestra
    usta şef chefe moruti mfundisi kru kiai nona juffrouw juf mijnheer meneer mevrouw mnr mev mevr
    dhr sheikha hadj hadja
    hajj hadji hajji mulla mullah rav notaire notario avvocato avvocata abogado abogada
    avocat advocaat rechtsanwalt rechtsanwältin daktari mheshimiwa gospodin gospođa gospodja gospa
    pán paní pane fru frøken fröken ông bà cô chú bác thầy hakim kyrios kyria kyrie ustadh ustaad
    sis abuna sigra rektor rektorin rector mtra mtro arq lcda lcdo licda licdo sayın domnul doamna
    frú engª profª drª
    """
)
# A long word with one of these at its end is a rank or an office: "Polizeihauptmeister".
TITLE_ENDINGS = ("meister", "inspektor", "kommissar", "leiter", "leiterin", "direktor", "rektor")
# Words that are titles only in front of another title ("Lt. Col.", "Battalion Chief", "Prof. Dr.").
LEADING = words_of(
    """
    battalion division district assistant deputy fire police vice staff master command
    very most regimental senior first second lance rear lieutenant major brigadier air group wing
    squadron flight petty chief warrant tan univ univ.-prof hon station leading el tok
    """
)
# What may follow a title only: "Dato' Sri", "Tan Sri".
FOLLOWING = words_of("sri seri paduka")
# Of two titles side by side, these give way to the other when a person is addressed.
YIELDING = words_of(
    """
    the rev reverend revd hon honourable honorable very right most fr
    """
)
# Said together: "Rev. Dr. Ashworth".
ORDAINED = words_of("rev reverend revd")
LEARNED = words_of("dr doctor prof professor")
# Of these, the ones that do not stand alone before a given name: "Dear Don Ramiro".
SPOKEN_WITH_NAME = words_of("don pak bu sri")
# Given names as often as titles: alone before a surname they are names.
TITLE_OR_NAME = words_of(
    """
    ar me pan eng mag gen pt bay br sri sig sen gov pak bu tan don ir tuan kaplan hakim rav nona
    usta kru hajj pastoor pane juf pán bà cô chú bác gospa mev hekim sora soră
    """
)
# Titles that take the given name: "Sir Ian", "Ibu Dewi".
GIVEN_TITLES = words_of(
    """
    sir dame ma'am maam mam don doña dona khun ibu bapak bpk mas mbak bang mzee mwalimu bwana bibi
    alhaji alhaja hajia hajiya mallam malam sheikh shaikh auntie aunty aunt uncle tita tito kuya ate
    frú
    """
)
# Titles that take the name whole: "Sister Mary Agnes", "Encik Ahmad Faiz", who has no surname.
WHOLE_TITLES = words_of(
    """
    sister brother bro br father mother mama baba
    datuk dato datin sri seri tun haji hajah encik puan tuan cik cikgu ustaz ustazah ustadha
    drs sis abuna schwester suster zuster sœur soeur frère hermana hermano mestre mestra maestro
    maestra usta şef moruti kru kiai nona juffrouw juf sheikha hajj hadji hajji mulla mullah ông bà
    cô chú bác thầy ustadh ustaad müdür müdire hekim hakim hadj hadja shri smt kumari pandit
    """
)
# Of several titles the one that is said: "Professor Dame Joan" is "Dame Joan".
OUTRANKING = words_of("sir dame lord lady")
# Styles that are written and never said before a name.
WRITTEN = words_of("the hon honourable honorable rt right")
# Women's given names that stand where others have a surname: "Mrs. Rosamma Mary".
GIVEN_LAST = words_of("mary rani selvi devi bai bibi begum khatun kumari lakshmi")
# Given names after which a "Don" is no name, besides those that end like "Pedro".
SPANISH_GIVEN = words_of(
    """
    hernan ramon jose juan luis miguel angel javier cesar manuel rafael gabriel martin simon
    joaquin ruben agustin esteban joel felipe vicente jaime jorge enrique andres tomas jesus
    nicolas victor hector oscar fidel israel daniel rodolfo nelson wilson william salvatore
    giuseppe michele
    """
)
# Given names of two words: one of these with one of those.
DOUBLE_FIRST = words_of(
    """
    mary maria maría ana anna anne ann jean juan josé jose luis marie rosa rose siti nur john
    billy bobby peggy hans karl lee sarah emma ella lucy norma joão joao luiz jorge carlos miguel
    marco víctor victor pedro luz blanca laura martha marta eva gian pier per lars jan sonny paulo
    bo ole sven nils claus klaus bernd ulf carl jens francisco fernando héctor césar gustav
    """
)
DOUBLE_SECOND = words_of(
    """
    ann anne luisa josé jose carlos luis luc marie pierre paul claude grace beth ellen jo lou
    kate elena isabel teresa clara antonio pablo manuel miguel rae jane rose baptiste philippe
    michel yves peter heinz jean maría maria lynn mae louis marc françois francois jacques
    christophe noel noël paula carolina beatriz eduarda pedro felipe henrique gabriel andrea
    aisyah fernando fernanda eduardo alberto enrique ángel angel armando arturo alejandro guillermo
    ernesto alfredo roberto ricardo ignacio sebastián hugo lucía lucia sofía sofia cristina belén
    laura estela eugenia guadalupe joão joao grazia luca paolo claire sofie sophie lena willem erik
    olof joachim dieter jürgen magnus boy carmen pilar victoria gabriela alejandra inês inés
    """
)
# The second half of a given name behind whatever first one: "Tammy Jo", "Jim Bob".
SECOND_HALVES = words_of("jo sue lou bob mae beth joe ann lynn")
# Titles behind which Spanish speakers have two surnames, of which the first is said.
SPANISH_TITLES = words_of(
    """
    mtra mtro lic licda licdo lcda lcdo ing arq dra sra srta señora señor señorita profa profesor
    profesora doctora licenciado licenciada ingeniero ingeniera arquitecto arquitecta maestra
    maestro
    """
)
# Given names that end like Spanish family names.
GIVEN_ENDED = words_of(
    """
    lucía sofía maría rocío belén inés andrés iván joaquín agustín ramón rubén sebastián julián
    germán fabián adrián damián cristián ángel raúl
    """
)
# First halves of a name ("Abdul Rahman", "Nur Aisyah"); those that are short forms ("Md Rafiq").
JOINED = words_of(
    """
    abdul abdel abdur abdoul abd abu umm el siti nur nurul ah wan tengku ungku sharifah megat dayang
    awang
    """
)
BOUND = words_of("md mohd muhd")
# "María del Carmen" is one given name.
MARIAN = words_of(
    """
    carmen pilar mar rosario sol valle socorro consuelo refugio rocío rocio lourdes jesús jesus
    luz ángeles angeles fátima fatima paz mercedes nieves dolores
    """
)
# Syllables of given names of two words, without their accents: "Thuy Linh", "Mei Ling", "Ji Woo".
SYLLABLES = words_of(
    """
    thuy linh minh anh thanh huong ngoc hoa phuong thao trang tuyet yen quynh nhu hien hanh duc
    hung tuan quang khanh long bao chau diem giang hieu hoai kieu khoa loan nga ngan nhung oanh
    phuc quyen thang thuong tien trinh truc uyen viet vinh xuan van thi bich cam dieu hai hong
    lien mong nguyet nhat phi thien thu tam tu vy huyen lan mai my kim ha an
    mei ling wei xin hui jing ying fang yan xiu siew swee bee hwee na xia qing hua ping yu jun
    jie ming hao lei feng gang qiang tao bin bo kai cheng wen xiao yi yun ting shan shu jia rui
    zhen zhi ning rong juan lian min lin kiat seng boon teck kok wai kit yee keong hock huat leng
    choo geok lay hoon wan suet sze tsz ka man chi shing chun kin yin fai hang lok hin kei tak
    wing yuk
    eun ji woo seo yeon soo su hyun jin hee young mi kyung sun joon hye won yoon hwa dong sang
    jae tae seok seung ho sol ra ri da gyu geun
    """
)
# Ranks and styles that go before a whole name; those in capitals might be initials as well.
RANKS = frozenset(
    {
        "PC",
        "DC",
        "DS",
        "DI",
        "DCI",
        "HH",
        "HHJ",
        "WO",
        "WO1",
        "WO2",
        "RSM",
        "Rt",
        "Rt.",
        "Drs",
        "CA",
    }
)
# Courtesy forms that say nothing but man or woman.
COURTESY = words_of(
    """
    mr mrs ms miss mx herr frau
    """
)

PARTICLES = words_of(
    """
    de del della delle degli dello di da dal dalla dos das do du des d' von vom van der den
    ter ten te zu zum zur af av bin binti bint ibn ap ab y e la las los le el al ní ni nic
    mac mag giolla ó o ua uí dela st st. san santa ben abu abd ole wa bte binte bt a/l a/p s/o d/o
    abou bou abi aboul abul abdel abdul ait aït umm mc fitz vander vande vanden saint sainte
    """
)
# Of these, the ones that are given names as well: "Ben Salah", "Mac Davis".
PARTICLE_OR_NAME = words_of("ben mac nic al des y e o lo abi abdel abdul saint dal del")
# Particles that stay small in the middle of a name when a slipped case is mended.
SMALL_PARTICLES = words_of(
    """
    de del della delle degli dello di da dal dalla dos das do du des von vom van der den ter
    ten zu zum zur af av bin binti bint ibn ap ab y e la las los ole wa bte binte bt a/l a/p s/o d/o
    """
)
# Of these, the ones before a parent's name, which is no surname: "Dr. Njoroge wa Kamau".
PATRONYMIC = words_of("bin binti bint binte bte bt wa ole a/l a/p s/o d/o")
# In small letters, what stands between a Malay, Tamil or Punjabi name and the father's.
FATHERS = words_of("bin binti bint binte bte bt a/l a/p s/o d/o")
SUFFIXES = words_of(
    """
    jr sr junior senior ii iii iv v esq esquire phd md do dds dmd dvm vmd jd rn bsn msn dnp
    np fnp aprn lpn pa pa-c pharmd dpt pt cpa mba ma ms msc bsc ba bs med edd psyd lcsw lmsw
    lpc mph pmp phr sphr shrm-cp shrm-scp cfa cissp pe aia leed obe mbe cbe kc qc frcs frcp
    mrcp mrics frics ret retd (ret) (retd) ccc-slp ot otr bcba rph crna facs faia obn san
    ofr mnse fnse aca acca fca ca ea mrcvs pp sj osb ofm
    """
)
# What family, elders and superiors are called: nobody is greeted by one of these alone.
HONORIFICS = words_of(
    """
    tía tia tío tio tante tantie onkel oncle tonton oma opa nonna nonno zia zio mémé pépé mamie
    papi papa papá mamá mama abuela abuelo vovó vovô tata teta amo amu khala khalti bibi baba
    dada dadi nana nani didi bhai bhaiya bhabhi anna akka amma ammi abbu appa chacha chachi mausi
    bua tai dai kaka kaki kuya ate manang manong nang nong sis bro bros bruh cha ajahn khun phi pi
    jie jiě ge gege mei oppa unnie noona hyung ahjussi ajumma obaasan sensei senpai sifu laoshi
    ayah ibu mbak mas bang kak abang kakak pakcik makcik babu mzee mma rra ouma oupa auntie aunty
    aunt uncle sister brother mam ma'am maam sir madam miss teacher maestro maestra
    abla abi hanım hanim bey hoca ağabey pani pan ciocia wujek babcia dziadek baba deda ji garu
    saab sahib saheb jaan joon san chan kun sama
    """
)
# The same, of which many are family names too: only in front of a name.
ELDERS = words_of(
    """
    whaea matua koro kuia kaumatua kaumātua pāpā oga egbon iya mummy daddy maame opanyin wofa
    agya togbe togbui osofo okyeame igwe eze ato weizero weizerit gashe abba umm sayyid
    sayyida syed sayed mufti maulana qari ustad ustadh ustaad begum agha khanom khanum jenab
    oom tannie meneer mevrou mevrouw juffrou mnr mev mej dominee gogo mkhulu malume bhuti sisi
    ntate ndugu daktari mheshimiwa amai mbuya sekuru granny grandma grandpa gran gramps pop
    pops mang aling lolo ninong ninang inday dok dodong kapitan pareng kumareng mam' tat' tat
    fru frøken fröken fräulein gospodin gospođa gospodja pán paní dottor dottoressa ingegner
    seu padre madre hermana hermano fray sor profe licenciada licenciado ingeniero ingeniera
    père soeur sœur abbé kyria kyrios kyrie reb rebbetzin bhante lama guru acharya swamiji ông
    bà chị cô chú bác thầy daw sayama ajarn sifu shifu kumu kahu tutu ratu mma comrade cde
    prophet evangelist archdeacon overseer abang dede nwanne saw hazrat
    """
)
# The same, behind a name: "Nasreen apa", "Subir da".
BEHIND = words_of(
    """
    ji bhai didi garu saab sahib sir ma'am maam sensei apa apu baji chettan chechi ettan thambi
    bahini da di kaku ssi nim
    """
)
EPITHETS = words_of(
    """
    big little lil lil' old ol' young uncle auntie aunty aunt mama papa miss lao ko ma maung
    """
)
# Of these, what is told of somebody, and neither given name nor said to anybody: "Old Ken".
DESCRIBING = words_of("big old ol ol' auld")

# Family names that stand first where their owners come from. With one of these in front, whoever
# is not sure which half is the given name greets by the full name.
FAMILY_FIRST = words_of(
    """
    nguyễn nguyen trần tran lê phạm pham huỳnh huynh hoàng hoang phan vũ vu võ đặng dang bùi
    bui đỗ hồ ngô dương duong lý đinh đoàn trịnh mai wang li zhang liu chen yang huang zhao
    wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han feng cao
    peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao
    fong liew chin chai chew chia choy gan hor kee kok koo kuan kwan leong liong low loo lum mak
    mok neo ooi pang phua poh sim siow soh soo sng tam tee teng thong voon wee woo woon yam yee
    yeo yew yong yuen yung szeto fok hui ip kam lui poon shek shum sze tsoi yiu
    lai chan cheung wong leung lam ho ng chow lau yeung tsang kwok fung chiu tse tsui yip
    kim park choi jeong jung kang cho yoon jang lim oh seo shin kwon hwang ahn satō sato
    suzuki takahashi tanaka watanabe itō ito yamamoto nakamura kobayashi katō kato yoshida
    yamada sasaki yamaguchi matsumoto inoue kimura hayashi shimizu saitō saito mori abe
    ikeda hashimoto ishikawa nagy kovács kovacs szabó szabo tóth toth horváth varga kiss
    okamura ogawa okada fujita goto gotō endo endō aoki sakamoto fujii nishimura fukuda ota ōta
    miura fujiwara matsuda nakagawa nakano harada ono takeuchi kaneko nakayama ishida ueda morita
    shibata sakai kudo kudō yokoyama miyazaki miyamoto uchida takagi taniguchi imai maruyama
    fujimoto takeda murakami ueno sugiyama masuda hirano kojima chiba kubo matsui iwasaki noguchi
    matsuo nomura kikuchi sano onishi ōnishi sugimoto arai furukawa hamada komatsu mizuno
    kawaguchi yoshikawa yoshimura tamura minamoto hasegawa nishida nakajima maeda
    molnár németh farkas balogh papp takács juhász tan ong goh koh teo chua toh tay quek
    seah yap khoo cheong foo loh chong lakatos mészáros oláh simon rácz fekete szilágyi
    """
)
# The same, where the word is as well a given name elsewhere: only beside another sign.
FAMILY_OR_GIVEN = words_of(
    """
    abe ren lu cai mori deng song kim park lee young long mai simon han sun ma dang may an
    vu li lin he do
    """
)
# Spanish family names, of which there are two.
SPANISH = words_of(
    """
    garcía garcia ruiz díaz diaz moreno muñoz romero torres navarro ramos serrano blanco
    molina morales ortega delgado castro ortiz rubio marín sanz iglesias medina cortés
    castillo santos guerrero lozano cano prieto cruz flores herrera vega vargas reyes
    mendoza rojas rivera aguilar silva soto contreras beltrán ibarra
    """
)
