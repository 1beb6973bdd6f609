/** Invented prose in two languages, from word lists: it says nothing. */

const english =
  'a able about above across after again against age ago air all almost alone along already also although always among and another any apart are area around as ask at away back bank bear because been before began behind bell below bench best better between beyond bird board boat body book both bread bridge bring broad brook build but by call came can care carry case cause chair change child church clear close cloud coal coast cold come common copper corner could country course cover cross crowd current dark day deep door down draw dream dry during each early earth east edge eight end even evening ever every eye face fact fall family far farm father feel few field find fire first fish five floor flower follow food for forest form found four free friend from front full garden gate gather give glass go gold good grain grass gray great green ground grow half hall hand harbour hard have head hear heart heavy help here high hill history hold home hope horse hour house however human hundred ice idea in iron island keep kind lake lamp land language large last late law lead leaf learn leave left less letter level life light line listen little live long look low make many map market matter may mean meet mile milk mill mind moon more morning most mountain mouth move much music must name narrow near need never new next night no noise north note nothing now number of off often old on once one only open orchard order other our out over own page paper part path people perhaps place plain plan plant play point poor possible power press pull put quiet rain reach read real reason red rest rich ride right ring rise river road rock roof room root round rule run said salt same sand sea season second see seed seem seven several shade shape share sharp she ship short should show side silver simple since sit six sky sleep slow small snow so some song soon sound south space spring stand star start state step still stone stood storm story street strong such summer sun sure table take talk tall tell ten than that the their them then there these they thing think third this those though thought three through time to together told too took top toward town tree true turn two under until up upon use valley very village voice wait walk wall warm was watch water way we weather week well went were west what wheel when where which while white who whole why wide wild will wind window winter with without wood word work world would write year yellow yet you young'.split(
    ' ',
  )
const persian =
  'آب آسمان آرام از اما امروز انجمن اول او ایستگاه این با باد باران باغ بالا بر برای برف بزرگ بعد بلند به بهار بود بی پاییز پل پنجره پیش تا تابستان تر تند جاده جنگل چراغ چشمه چند چه خانه خاک خط خوب خورشید داد دانه در دراز دریا دست دشت دو دور دیگر را راه رفت رنگ رود روز روستا روشن زمان زمین زمستان زیر ساده ساعت سال سبز سپید سخن سر سنگ شاخه شب شد شمال شهر صبح صدا غروب فردا قدیم کار کتاب کرد کم کنار کوچه کوه گرم گفت گل ماه مردم مزرعه من می‌آید می‌رود میدان نام نامه نان نخست نزدیک نور نیز هر هم هوا و یک'.split(
    ' ',
  )

/** A sentence of 6 to 24 words. */
function sentence(random, words, stop) {
  const list = Array.from({ length: random.integer(6, 24) }, () => random.pick(words))
  if (words === english) {
    list[0] = list[0].charAt(0).toUpperCase() + list[0].slice(1)
    // Numbers that no marker may be mistaken for.
    if (random.chance(0.12))
      list.splice(3, 0, random.pick(['in 1974', 'some 3,500', 'about 40%', 'on the 3rd', 'up to 7.5']))
    if (random.chance(0.2)) list[4] += ','
  }
  return list.join(' ') + stop
}

export const languages = { en: { words: english, stop: '.' }, fa: { words: persian, stop: '.' } }

/** A paragraph of about `length` UTF-8 bytes. */
export function paragraph(random, language, length) {
  const { words, stop } = languages[language]
  const sentences = []
  for (let size = 0; size < length; ) {
    const next = sentence(random, words, stop)
    sentences.push(next)
    size += Buffer.byteLength(next) + 1
  }
  return sentences.join(' ')
}

/** A short line without a stop: a title, a heading, a name. */
export function phrase(random, language, count) {
  const words = Array.from({ length: count }, () => random.pick(languages[language].words))
  return words.map((w, i) => (i === 0 ? w.charAt(0).toUpperCase() + w.slice(1) : w)).join(' ')
}
