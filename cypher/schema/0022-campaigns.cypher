// Campaigns: whom a facilitator asks which questions. Invitees are found by their campaign, by the seal of their token, by their address
// where one is kept, and by what is to be mailed.
CREATE CONSTRAINT campaign_id IF NOT EXISTS FOR (c:Campaign) REQUIRE c.id IS UNIQUE;
CREATE INDEX campaign_ecosystem IF NOT EXISTS FOR (c:Campaign) ON (c.ecosystem);
CREATE CONSTRAINT invitee_id IF NOT EXISTS FOR (i:Invitee) REQUIRE i.id IS UNIQUE;
CREATE CONSTRAINT invitee_token IF NOT EXISTS FOR (i:Invitee) REQUIRE i.token IS UNIQUE;
CREATE CONSTRAINT invitee_key IF NOT EXISTS FOR (i:Invitee) REQUIRE i.key IS UNIQUE;
CREATE INDEX invitee_campaign IF NOT EXISTS FOR (i:Invitee) ON (i.campaign);
CREATE INDEX invitee_ecosystem IF NOT EXISTS FOR (i:Invitee) ON (i.ecosystem);
CREATE INDEX invitee_stakeholder IF NOT EXISTS FOR (i:Invitee) ON (i.stakeholder);
CREATE INDEX invitee_email IF NOT EXISTS FOR (i:Invitee) ON (i.email);
CREATE INDEX invitee_due IF NOT EXISTS FOR (i:Invitee) ON (i.due);
// Who wants to be mailed by no campaign of an ecosystem: the seal of an address alone.
CREATE CONSTRAINT no_campaign_mail IF NOT EXISTS FOR (n:NoCampaignMail) REQUIRE n.seal IS UNIQUE;
CREATE INDEX no_campaign_mail_ecosystem IF NOT EXISTS FOR (n:NoCampaignMail) ON (n.ecosystem);
