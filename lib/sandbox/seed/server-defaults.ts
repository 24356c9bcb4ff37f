/**
 * What the components of the server are set to on a new server, in the Data Formats. Keys and values of `ServerSettings`,
 * `QueueSettings` and the RBL keys of `Network` are those of settings files seen in public; the other keys are our own,
 * named after what the administration pages of the guide show.
 */
export const SERVER_DEFAULTS = {
  ServerSettings: `{
    LogLevel=3;CrashRecovery=YES;SeparateAdminRealms=NO;HideAccountUnknown=YES;
    AccountCacheSize=100;AccountCachedInfo=NO;AccountStatistics=NO;SaveInfoUpdates=YES;MBOXSizeToIndex=100M;NumLargeBuffers=10;
    ChronosLogLevel=3;DataSetsLogLevel=2;NotifierLogLevel=1;NotifierQueueSize=100;
    HTTPOutputLogLevel=3;HTTPOutputCacheSize=10;TempFilesLogLevel=1;TempFilesReuse=YES;
    TLSLogLevel=1;TLSTimeToLive=1m;TLSEnableWeak=NO;TLSEnableCBCCiphers=YES;TLSMinVersion=0;
    TLSAcceptSSLv2Hello=YES;TLSProcessDomainNames=YES;TLSAbortOnWrongCert=YES;
    ExternalAUTH={Enabled=NO;LogLevel=3;};ExternalBalancer={Enabled=NO;LogLevel=3;};ExternalBanner={Enabled=NO;LogLevel=3;};
    ExternalCDR={Enabled=NO;LogLevel=3;};ExternalRADIUS={Enabled=NO;LogLevel=3;};ExternalFilters=();
  }`,
  QueueSettings: `{
    QueueLogLevel=3;QueueLimit="-1";QueueFoldering="-1";HopLimit=20;
    EnqueuerLogLevel=3;EnqueuerProcessors=3;EnqueueAsync=authenticated;
    DequeuerLogLevel=2;DequeuerProcessors=1;DequeuerWaitTime=15s;DequeuerReceipt=authenticated;DequeuerReject="headers by default";
    CopyErrorReports=NO;ErrorReportCopyAddress=postmaster;EMailDeliveryLog=NO;
  }`,
  SignalSettings: `{
    LogLevel=3;Processors=5;TransactionsLimit=10000;RequestTimeLimit=32s;InviteTimeLimit=3m;ForkLimit=20;HopLimit=70;
    NoAnswerDelay=30s;CallTimeLimit=4h;NodeLogLevel=3;NodeProcessors=5;EventLogLevel=3;
  }`,
  MediaServerSettings: `{
    LogLevel=3;TOSTag=46;PrePlaying=200;LingeredPlaying=100;PacketSize=20;MixerDelay=40;SamplingRate=16000;
    PrimaryCodecs=(PCMU,PCMA,G722);SecondaryCodecs=(GSM,Speex);Transcoders=();PortRange="60000-60999";ProxyLogLevel=3;ProxyTimeout=2m;
  }`,
  SessionSettings: `{
    LogLevel=3;WebUserTimeLimit=1d;WebUserIdle=20m;XIMSSIdle=10m;LITEIdle=10m;SessionsLimit="-1";AccountSessionsLimit=50;
  }`,
  ClusterSettings: `{LogLevel=3;AdminProcessors=5;ChannelsCache=20;EncryptChannels=NO;BalancerGroup=A;BalancerWeight=100;Members=();}`,
  LogSettings: `{RotateEvery=1d;RotateSize=100M;DeleteIn=30d;TimePrecision=milliseconds;SendLevel=1;ServerAddress="";Facility=16;SourceIP="";}`,
  Network: `{
    UseRBL=NO;RBLDomain=();LANAddress="";WANAddress="";WANAddress6="";PortRange="";MediaPortRange="60000-60999";
    UnblockByName=();BlacklistByName=();ClientByName=();LANAsClients=YES;LoginClientTime=0;
    FailedLoginLimit=(10,10m);BlockTime=30m;NATPing=30s;Schedule=();
  }`,
  DNRSettings: `{LogLevel=3;Requests=20;InitialTimeout=2s;Retries=5;Servers=();DummyIPs=("198.51.100.1");CacheSize=1000;NegativeCaching=5m;IPv6=YES;}`,
  Banned: `{Header=();Body=();}`,
  RouterSettings: `{LogLevel=2;DefaultDomain="";ProcessPercents=YES;LocalArea="";CountryCode="";ENUMDomain=e164.arpa;BlacklistedText="";}`,
  SMTPSendProfiles: `{}`,
  SMTPRecvProfiles: `{}`,
  AddrLists: `{}`,
  ServerIntercept: `{}`,
  ClusterNetwork: `{UseRBL=NO;RBLDomain=();}`,
  ClusterBanned: `{Header=();Body=();}`,
  ClusterRouterSettings: `{LogLevel=2;}`,
  ClusterAddrLists: `{}`,
  ClusterIntercept: `{}`,
} as const satisfies Readonly<Record<string, string>>;

export type DocumentName = keyof typeof SERVER_DEFAULTS;
