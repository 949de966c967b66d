/** Words of use without a network. */
export const offline = {
  newerLaw: 'A newer law pack is ready ({{pack}}). This page still shows the law of pack {{ours}}.',
  newerGuide: 'A newer version of this guide is ready. The law pack is the same.',
  take: 'Load it now; your answers stay',
  notSafe:
    'It will be used when you open the guide again. Your browser does not let this page keep your answers: save them to a file first.',
}
