/**
 * Providers where anybody gets an address in a minute: trusting one of these would trust the world.
 * The big ones and their national domains; a short list that is right beats a long one of abandoned domains.
 */
const FREE_MAIL = new Set(
  `gmail.com googlemail.com
  outlook.com outlook.de outlook.fr outlook.es outlook.it outlook.jp hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es
  live.com live.co.uk live.fr live.de live.nl live.it msn.com passport.com
  yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.ca yahoo.co.in yahoo.in yahoo.co.jp yahoo.com.br yahoo.com.ar yahoo.com.mx yahoo.com.au yahoo.com.tw ymail.com rocketmail.com myyahoo.com
  icloud.com me.com mac.com aol.com aim.com
  proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.com tuta.io tutamail.com keemail.me
  gmx.com gmx.de gmx.net gmx.at gmx.ch gmx.fr gmx.co.uk mail.com email.com web.de freenet.de t-online.de arcor.de posteo.de posteo.net mailbox.org
  mail.ru bk.ru list.ru inbox.ru internet.ru yandex.ru yandex.com yandex.by yandex.kz yandex.ua ya.ru rambler.ru lenta.ru ukr.net i.ua meta.ua
  qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com 189.cn
  naver.com daum.net hanmail.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr
  libero.it virgilio.it tiscali.it alice.it tin.it
  wp.pl o2.pl onet.pl interia.pl op.pl seznam.cz email.cz centrum.cz azet.sk freemail.hu citromail.hu abv.bg
  uol.com.br bol.com.br terra.com.br ig.com.br
  rediffmail.com sify.com zoho.com zohomail.com fastmail.com fastmail.fm hushmail.com hey.com runbox.com lycos.com excite.com inbox.com
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com
  btinternet.com virginmedia.com sky.com talktalk.net ntlworld.com blueyonder.co.uk
  shaw.ca rogers.com sympatico.ca telus.net bigpond.com optusnet.com.au
  ziggo.nl kpnmail.nl planet.nl home.nl telenet.be skynet.be bluewin.ch
  mailinator.com guerrillamail.com 10minutemail.com yopmail.com temp-mail.org trashmail.com getnada.com dispostable.com sharklasers.com maildrop.cc`
    .split(/\s+/)
    .filter(Boolean),
)

/** Whether anybody can have an address there. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain)
}
