/**
 * The Directory of a new server, in the Data Formats: one local Unit at the root, and who may do what in it. The keys are
 * our own, named after the administration pages of the guide.
 */

export const LOCAL_UNIT = `{
  LogLevel=3;ShownRecords=100;CheckSchema=YES;
  Schema={
    top={Attributes=(objectClass,aliasedObjectName);};
    person={Parent=top;Attributes=(cn,sn,telephoneNumber,userPassword);};
    CommuniGateAccount={Parent=person;Attributes=(uid,mail,ou,hostServer,storageLocation,serverAccessRights,webUserSettings);};
    CommuniGateDomain={Parent=top;Attributes=(cn,hostServer);};
  };
}`;

export const REMOTE_UNIT = `{
  LogLevel=3;ServerName="";ServerPort=389;BindDN="";BindPassword="";Secure=NO;Channels=5;SearchBase="";SearchTimeLimit=60s;
}`;

export const UNITS = `{Main={mountPoint="";remote=NO;settings=${LOCAL_UNIT};};}`;

export const ACCESS_RIGHTS = `(
  {Name="Own record";Target="*";BindDN=self;Attributes="*";Rights=(read,search,modify);Type=allow;},
  {Name="Addresses";Target="*";BindDN=anyone;Attributes=(cn,mail,telephoneNumber);Rights=(read,search);Type=allow;},
  {Name="Passwords";Target="*";BindDN=anyone;Attributes=(userPassword);Rights=(read,search);Type=prohibit;}
)`;
