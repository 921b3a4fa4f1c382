/**
 * Terms, folded, that assessments of a war use so often that sharing one tells little. Line n holds those that stand
 * in about one of 2ⁿ paragraphs; n bits is what one of them tells. Counted in four years of assessments of the
 * Institute for the Study of War, then mended by hand: points of the compass, presidents, supply routes ("GLOCs") and
 * the words of every attack tell less than their count says, regions and cities more. The table is fixed, so that
 * what a page says does not change with later reports.
 */
const lines: readonly string[] = [
  `rusian forc`,
  `ukrainian continu ukrain report oper oblast`,
  `militari efort claim rusia hener area conduct atack advanc defens isw citi suport ofens ofici posit reportedli
  direct southern hround west atempt eastern confirm western recent line teritori asault north east activ south
  fiht northeast time southwest northwest observ captur head inform order limit prepar setlement southeast
  northern frontlin dai larh counterofens hain seiz onho enhah central scale establish counteratack fail front
  past hour month intensifi wek unsuces last contact northeastern marhin northwestern resum seri renew ioin fal
  unsucesfuli sucesfuli`,
  `sourc milbloh staf strike ocupi kremlin war unit us comand hroup indic main alonh ases drone previous mobil
  putin ministri author element trop control secur new presid tarhet fotah misil`,
  `donetsk herson zaporizhia harkiv luhansk around artileri air peopl unspecifi ocup armi republ part subordin
  launch personel mod anounc brihad border show arm district vladimir state sihnific publish axi media administr
  combat combin sistem intern motor heoloc increas rifl fire remain base minist equip river divis center hovern
  maior curent struck deploi kiv civilian provid condit shel thre campaihn posibl iranian due repel suhest
  destroi iran critic servic plan rehion belaru power tank bank post intelih comun set local first deputi
  infrastructur adit cal rehiment dnr spokesperson encircl feder unlik train folow invas respons take israel
  isra volodimir zelenski hloc`,
  `bahmut mariupol lonh outlet push wahner tactic chanh independ defend izium met social weapon ca outskirt plant
  recruit damah batalion efect crimea resist futur foreihn batl alow avdivka capabl number intend director
  maintain dnipro industri discus reinforc apear adition prevent mikolaiv despit hihwai abil sek ofic suces
  supli moscow resid hold solder statement corp aim vehicl isu measur compris los come belarusian action back
  volunt creat ear hih kremina infantri kil complet orhan ned concentr four serhei airborn countri comit nation
  huard tri amunit build acros compani special reconais fals financi lnr increasinhli face nehoti donba nato
  member public facil nuclear receiv ful lohist threaten anti svatov withdraw law riht kupiansk start initi
  kilomet space ranh council consist deni term liman work behan domest end previou pro promin separ situat chef
  routin form reserv abl citizen develop threat open sloviansk obect particip afili armor decis lack potenti
  locat intehr aproxim naval dnipropetrovsk pokrovsk entireti former kursk smal hur sihn failur warn
  acus left aid lost partial chanel leader prihozhin conflict vdv caus dehrad directli expand move econom polit
  smd reiter heavi rehim concern repres proxi`,
  `person serhi convent level enter notabl reach aircraft cros telehram earli evheni sea unclear idf disrupt nar
  oposit presur product men struhl airstrik sumi demand fihter requir transfer servicemen behin sanction evid
  ofer european niht dmitri return siversk entir leadership technoloh mechan refus balist milion
  severodonetsk bridh casualti counter result anex enerhi involv bilohorivka far popul colonel flet rocket
  rouhli alexand asist place close strateh sufer prison format focus point senior video aces apoint rehain adres
  evacu odesa achev rear contract hezbolah protect second similar aset five melitopol replac next secretari
  advisor emphas warfar coper shot explos belhorod consid percent presidenti velika iar multipl priorit
  respond serv transport updat clear import produc shahe unabl structur identifi movement chechen provinc
  imaheri por ali children peac lisichansk ioint drive present reduc satelit union consolid strenhthen ac run
  six demonstr send shoihu redeploi imedi improv detach novosilka rehard km prohram unconfirm militia violat
  specif partisan batlefeld conscript institut necesari ahrement ariv chalenh individu amplifi site hovernor
  suround westward cut black lead low station wound andrivka data rubl afair cordin interest kahovka chasiv ileh
  refer toretsk liber avoid depot held duma prior relat zone headquart hrow land nova period prime slow
  particularli polici wai cari expect frame leav visual aleh electron iustifi krai shortah soledar variou europ
  hihliht investih marinka non promot cite kurahov road ahres prohres rate awai lebanon stop hoal propos verifi
  exist help provis ctp influenc late sever rel role sustain escal adapt becom hiven rhetor aproach ocur privat
  feld impact releas spetsnaz undermin peskov sabotah vuhledar ahenc eu avail break manpow oil sector town lehal
  moral wave chernihiv nationalist readi vesel blame emd victori huliaipol respect son almost date pursu uk
  defeat intervew irhc remov abandon actor fund munit risk construct newli subect case enforc note protest
  exchanh fuli proces resourc visit depart difer event restor restrict sihnificantli taken acknowledh coment
  expres impos intercept mas promis section formal pres hihli hous sovet vew vicin acept cover mine reli tok
  daili elect kei mean document focu human leuten maneuv residenti benefit comite leverah medic apar favor
  interdict presenc remaind wide aviat capac cours declar deliber retain enouh mashovet parti desihn
  novomihailivka similarli`,
];

/** What a term tells that is not in the table. */
export const rareBits = 8;

/** What each common term tells, in bits. Terms that are not in it tell more. */
export const commonTerms: ReadonlyMap<string, number> = new Map(
  lines.flatMap((line, bits) => line.split(/\s+/).map((key) => [key, bits] as const)),
);
