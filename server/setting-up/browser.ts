/**
 * What the browser of every screen is started with. No page of a hall is far away, so no QUIC and nothing fetched besides; two
 * fingers and a wipe from the edge do nothing; a crash shows no bubble on the way back.
 */
export const browserFlags = [
  '--kiosk',
  '--ozone-platform=wayland',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--hide-crash-restore-bubble',
  '--noerrdialogs',
  '--password-store=basic',
]

/** Nobody touches the board, and without this no page sounds that nobody touched. */
export const soundByItself = '--autoplay-policy=no-user-gesture-required'

/** Numbers as Chromium's own list of policies has them. */
const [never, blocked, allDownloads] = [2, 2, 3]

/** What nobody at a screen may change: the hall's pages alone, its own authority trusted, and nothing kept, saved, translated or asked. */
export const managedPolicy = (hall: string, authority: string, hasIdReader: boolean) => ({
  URLBlocklist: ['*'],
  URLAllowlist: [`https://${hall}`],
  // Else Chromium asks whoever stands there whether the page may speak to a program of its own machine.
  ...(hasIdReader ? { LocalNetworkAccessAllowedForUrls: [`https://${hall}`] } : {}),
  CACertificates: [authority.replace(/-----[A-Z ]+-----|\s/g, '')],
  DownloadRestrictions: allDownloads,
  AllowFileSelectionDialogs: false,
  TranslateEnabled: false,
  SpellcheckEnabled: false,
  SavingBrowserHistoryDisabled: true,
  PasswordManagerEnabled: false,
  AutofillAddressEnabled: false,
  AutofillCreditCardEnabled: false,
  BrowserSignin: 0,
  SyncDisabled: true,
  DeveloperToolsAvailability: never,
  IncognitoModeAvailability: 1,
  BrowserAddPersonEnabled: false,
  BookmarkBarEnabled: false,
  EditBookmarksEnabled: false,
  DefaultBrowserSettingEnabled: false,
  MetricsReportingEnabled: false,
  SafeBrowsingProtectionLevel: 0,
  NetworkPredictionOptions: never,
  DnsOverHttpsMode: 'off',
  BackgroundModeEnabled: false,
  DefaultNotificationsSetting: blocked,
  DefaultGeolocationSetting: blocked,
  DefaultPopupsSetting: blocked,
  DefaultWebUsbGuardSetting: blocked,
  AudioCaptureAllowed: false,
  VideoCaptureAllowed: false,
  ScreenCaptureAllowed: false,
})
