BEGIN TRANSACTION;
CREATE TABLE accounts (
	auth_id VARCHAR(20) NOT NULL,
	auth_token TEXT NOT NULL,
	PRIMARY KEY (auth_id)
);
INSERT INTO "accounts" VALUES('MASANDBOX00000000000','sandbox-token-not-a-secret');
CREATE TABLE brands (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	account_id VARCHAR(20) NOT NULL,
	brand_id VARCHAR(16) NOT NULL,
	profile_id INTEGER,
	alias TEXT NOT NULL,
	brand_type VARCHAR(8) NOT NULL,
	registration_status VARCHAR(10) NOT NULL,
	declined VARCHAR(8) NOT NULL,
	vetted BOOLEAN NOT NULL,
	business JSON NOT NULL,
	callback_url TEXT NOT NULL,
	callback_method VARCHAR(4) NOT NULL,
	created DATETIME NOT NULL,
	UNIQUE (account_id, brand_id),
	FOREIGN KEY(account_id) REFERENCES accounts (auth_id) ON DELETE CASCADE,
	UNIQUE (profile_id),
	FOREIGN KEY(profile_id) REFERENCES profiles (id) ON DELETE CASCADE
);
INSERT INTO "brands" VALUES(1,'MASANDBOX00000000000','BSANDB2',4,'sandbox-second-brand','STANDARD','COMPLETED','',0,'{"company_name": "Example Library", "entity_type": "NON_PROFIT", "vertical": "EDUCATION", "ein": "123456781", "ein_issuing_country": "US", "address": {"street": "8 Reading Road", "city": "Chicago", "state": "IL", "postal_code": "60601", "country": "US"}, "authorized_contact": {"first_name": "Lee", "last_name": "Sample", "email": "lee@example.org", "phone": "13125550155", "title": "Mx", "seniority": "VP"}, "website": "www.example.org"}','','POST','2026-11-21 20:01:23.989251');
INSERT INTO "brands" VALUES(2,'MASANDBOX00000000000','BSANDB1',5,'sandbox-brand','STANDARD','COMPLETED','',1,'{"company_name": "Example Bank Inc", "entity_type": "PRIVATE_PROFIT", "vertical": "FINANCIAL", "ein": "123456780", "ein_issuing_country": "US", "address": {"street": "100 Sample Avenue", "city": "New York", "state": "NY", "postal_code": "10001", "country": "US"}, "authorized_contact": {"first_name": "John", "last_name": "Doe", "email": "john@example.com", "phone": "+12125557777", "title": "Mr", "seniority": "CFO"}, "website": "www.example.com"}','','POST','2026-11-21 20:01:23.989251');
CREATE TABLE callback_attempts (
	id INTEGER NOT NULL,
	account_id VARCHAR(20) NOT NULL,
	subject VARCHAR(64) NOT NULL,
	attempt INTEGER NOT NULL,
	method VARCHAR(4) NOT NULL,
	url TEXT NOT NULL,
	params JSON NOT NULL,
	started DATETIME NOT NULL,
	duration_ms INTEGER NOT NULL,
	status INTEGER,
	error TEXT NOT NULL,
	next_attempt DATETIME,
	PRIMARY KEY (id),
	FOREIGN KEY(account_id) REFERENCES accounts (auth_id) ON DELETE CASCADE
);
INSERT INTO "callback_attempts" VALUES(1,'MASANDBOX00000000000','6685cc8e-9a30-4b82-bd39-11e23a3a3c5e',1,'POST','http://127.0.0.1:9/status','{"MessageUUID": "6685cc8e-9a30-4b82-bd39-11e23a3a3c5e", "To": "14155550123", "From": "14155550101", "Type": "sms", "Status": "queued", "Units": "1", "TotalRate": "0.00550", "TotalAmount": "0.00550", "MCC": "310", "MNC": "", "ParentMessageUUID": "6685cc8e-9a30-4b82-bd39-11e23a3a3c5e", "PartInfo": "1 of 1", "Sequence": "1", "MessageTime": "2026-11-21 20:01:26.046266", "QueuedTime": "2026-11-21 20:01:26.046266", "SentTime": "", "DeliveryReportTime": "", "RequesterIP": "127.0.0.1", "PowerpackUUID": ""}','2026-11-21 20:01:26.207570',838,NULL,'All connection attempts failed','2026-11-21 20:02:27.106369');
CREATE TABLE campaign_numbers (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	campaign_id INTEGER,
	number_id INTEGER,
	status VARCHAR(10) NOT NULL,
	remark TEXT NOT NULL,
	unlinking BOOLEAN NOT NULL,
	added DATETIME NOT NULL,
	FOREIGN KEY(campaign_id) REFERENCES campaigns (id) ON DELETE CASCADE,
	UNIQUE (number_id),
	FOREIGN KEY(number_id) REFERENCES rented_numbers (id) ON DELETE CASCADE
);
INSERT INTO "campaign_numbers" VALUES(1,3,1,'COMPLETED','',0,'2026-11-21 20:01:23.989251');
INSERT INTO "campaign_numbers" VALUES(2,3,2,'COMPLETED','',0,'2026-11-21 20:01:23.989251');
CREATE TABLE campaigns (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	account_id VARCHAR(20) NOT NULL,
	campaign_id VARCHAR(16) NOT NULL,
	brand_id VARCHAR(16) NOT NULL,
	alias TEXT NOT NULL,
	usecase TEXT,
	sub_usecase TEXT NOT NULL,
	vertical TEXT NOT NULL,
	source VARCHAR(6) NOT NULL,
	registration_status VARCHAR(10) NOT NULL,
	declined VARCHAR(8) NOT NULL,
	review INTEGER NOT NULL,
	texts JSON NOT NULL,
	attributes JSON,
	limits JSON,
	callback_url TEXT NOT NULL,
	callback_method VARCHAR(4) NOT NULL,
	created DATETIME NOT NULL,
	UNIQUE (account_id, campaign_id),
	FOREIGN KEY(account_id) REFERENCES accounts (auth_id) ON DELETE CASCADE
);
INSERT INTO "campaigns" VALUES(1,'MASANDBOX00000000000','CSANDB3','BSANDB1','sandbox-empty','LOW_VOLUME','CUSTOMER_CARE,POLLING_VOTING','FINANCIAL','plivo','ACTIVE','',1,'{"description": "Questions after a visit to the bank, and answers to those of customers.", "message_flow": "Customers agree on the form with which they open their account to receive messages about it. They can also send YES to the bank''s number.", "sample1": "Your statement for October is ready: https://www.example.com/statements", "sample2": "Thank you for your question. We will call you back today.", "optin_keywords": "YES,SUBSCRIBE", "optin_message": "Example Bank: you are subscribed. Reply STOP to end.", "optout_keywords": "NO,STOP", "optout_message": "Example Bank: you are unsubscribed and will get no more messages.", "help_keywords": "HELP,INFO,MORE", "help_message": "Example Bank: call 212-555-0177 for help. Reply STOP to end."}','{"embedded_link": true, "embedded_phone": false, "age_gated": false, "direct_lending": false, "subscriber_optin": true, "subscriber_optout": true, "subscriber_help": true, "affiliate_marketing": false}','{"AT&T": {"tpm": 4500}, "T-Mobile": {"brand_tier": "TOP"}, "US Cellular": {"tpm": 4500}, "Verizon Wireless": {"tpm": 4500}}','','POST','2026-11-21 20:01:23.989251');
INSERT INTO "campaigns" VALUES(2,'MASANDBOX00000000000','CSANDB2','BSANDB1','sandbox-declined','2FA','','FINANCIAL','plivo','FAILED','1004',1,'{"description": "Passcodes for customers who sign in to their account.", "message_flow": "Customers have agreed to receive messages from us.", "sample1": "Your code is 123456. It is valid for 10 minutes.", "sample2": "654321 is your code for a new device. Do not share it.", "optout_message": "Example Bank: you will get no more passcodes by message.", "help_message": "Example Bank: call 212-555-0177 for help. Reply STOP to end."}','{"embedded_link": false, "embedded_phone": false, "age_gated": false, "direct_lending": false, "subscriber_optin": true, "subscriber_optout": true, "subscriber_help": true, "affiliate_marketing": false}','{"AT&T": {"tpm": 4500}, "T-Mobile": {"brand_tier": "TOP"}, "US Cellular": {"tpm": 4500}, "Verizon Wireless": {"tpm": 4500}}','','POST','2026-11-21 20:01:23.989251');
INSERT INTO "campaigns" VALUES(3,'MASANDBOX00000000000','CSANDB1','BSANDB1','sandbox-campaign','MIXED','ACCOUNT_NOTIFICATION,CUSTOMER_CARE','FINANCIAL','plivo','ACTIVE','',1,'{"description": "News of their account and support for customers of the bank.", "message_flow": "Customers agree on the form with which they open their account to receive messages about it. They can also send YES to the bank''s number.", "sample1": "Your statement for October is ready: https://www.example.com/statements", "sample2": "Thank you for your question. We will call you back today.", "optin_keywords": "YES,SUBSCRIBE", "optin_message": "Example Bank: you are subscribed. Reply STOP to end.", "optout_keywords": "NO,STOP", "optout_message": "Example Bank: you are unsubscribed and will get no more messages.", "help_keywords": "HELP,INFO,MORE", "help_message": "Example Bank: call 212-555-0177 for help. Reply STOP to end."}','{"embedded_link": true, "embedded_phone": false, "age_gated": false, "direct_lending": false, "subscriber_optin": true, "subscriber_optout": true, "subscriber_help": true, "affiliate_marketing": false}','{"AT&T": {"tpm": 4500}, "T-Mobile": {"brand_tier": "TOP"}, "US Cellular": {"tpm": 4500}, "Verizon Wireless": {"tpm": 4500}}','','POST','2026-11-21 20:01:23.989251');
CREATE TABLE events (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	due DATETIME NOT NULL,
	kind VARCHAR(32) NOT NULL,
	subject VARCHAR(64) NOT NULL,
	payload JSON NOT NULL,
	taken BOOLEAN NOT NULL
);
INSERT INTO "events" VALUES(2,'2026-11-21 20:01:27.624092','message','2','{"message_id": 2, "state": "sent", "error_code": "000"}',0);
INSERT INTO "events" VALUES(3,'2026-11-21 20:02:27.106369','callback','6685cc8e-9a30-4b82-bd39-11e23a3a3c5e','{"account_id": "MASANDBOX00000000000", "url": "http://127.0.0.1:9/status", "method": "POST", "params": {"MessageUUID": "6685cc8e-9a30-4b82-bd39-11e23a3a3c5e", "To": "14155550123", "From": "14155550101", "Type": "sms", "Status": "queued", "Units": "1", "TotalRate": "0.00550", "TotalAmount": "0.00550", "MCC": "310", "MNC": "", "ParentMessageUUID": "6685cc8e-9a30-4b82-bd39-11e23a3a3c5e", "PartInfo": "1 of 1", "Sequence": "1", "MessageTime": "2026-11-21 20:01:26.046266", "QueuedTime": "2026-11-21 20:01:26.046266", "SentTime": "", "DeliveryReportTime": "", "RequesterIP": "127.0.0.1", "PowerpackUUID": ""}, "json": false, "attempt": 2}',0);
CREATE TABLE media (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	account_id VARCHAR(20) NOT NULL,
	media_id VARCHAR(36) NOT NULL,
	content_type TEXT NOT NULL,
	size INTEGER NOT NULL,
	file_name TEXT NOT NULL,
	source_url TEXT NOT NULL,
	uploaded BOOLEAN NOT NULL,
	used BOOLEAN NOT NULL,
	created DATETIME NOT NULL,
	UNIQUE (account_id, media_id),
	FOREIGN KEY(account_id) REFERENCES accounts (auth_id) ON DELETE CASCADE
);
INSERT INTO "media" VALUES(1,'MASANDBOX00000000000','0178eb8a-461a-4fd1-bc37-13eebfdc0676','image/jpeg',159,'','',0,1,'2026-11-21 20:01:24.251825');
INSERT INTO "media" VALUES(2,'MASANDBOX00000000000','7c1d9a52-3e64-4b0f-8a2d-5f9e0b6c4d18','image/png',118,'menu.png','',1,1,'2026-11-21 20:01:24.253473');
CREATE TABLE media_contents (
	media INTEGER NOT NULL,
	content BLOB NOT NULL,
	PRIMARY KEY (media),
	FOREIGN KEY(media) REFERENCES media (id) ON DELETE CASCADE
);
INSERT INTO "media_contents" VALUES(1,X'FFD8FFE000104A46494600010100000100010000FFDB00430010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010FFC0000B080008000801011100FFC40014000100000000000000000000000000000000FFC40014100100000000000000000000000000000000FFDA0008010100003F003FFFD9');
INSERT INTO "media_contents" VALUES(2,X'89504E470D0A1A0A0000000D494844520000003000000030080300000060DC09B500000006504C5445B43A2EFFF7E8C4F4B95B0000002B4944415478DA63608402062820C46718D540130DA3A13538348C86CE687E18D5309A1F46F3C3A8062C7C00B65C04815ABA5EB30000000049454E44AE426082');
CREATE TABLE message_media (
	message INTEGER NOT NULL,
	position INTEGER NOT NULL,
	media INTEGER NOT NULL,
	PRIMARY KEY (message, position),
	FOREIGN KEY(message) REFERENCES messages (id) ON DELETE CASCADE,
	FOREIGN KEY(media) REFERENCES media (id) ON DELETE CASCADE
);
INSERT INTO "message_media" VALUES(1,0,1);
CREATE TABLE messages (
	id INTEGER NOT NULL,
	account_id VARCHAR(20) NOT NULL,
	uuid VARCHAR(36) NOT NULL,
	direction VARCHAR(8) NOT NULL,
	state VARCHAR(16) NOT NULL,
	type VARCHAR(8) NOT NULL,
	from_number VARCHAR(20) NOT NULL,
	to_number VARCHAR(20) NOT NULL,
	country_iso2 VARCHAR(2) NOT NULL,
	text TEXT NOT NULL,
	units INTEGER NOT NULL,
	total_rate VARCHAR(16) NOT NULL,
	total_amount VARCHAR(16) NOT NULL,
	carrier_fees_rate VARCHAR(16) NOT NULL,
	carrier_fees VARCHAR(16) NOT NULL,
	error_code VARCHAR(8) NOT NULL,
	mcc VARCHAR(4) NOT NULL,
	mnc VARCHAR(4) NOT NULL,
	destination_network TEXT NOT NULL,
	powerpack_uuid VARCHAR(36) NOT NULL,
	tendlc_campaign_id TEXT NOT NULL,
	tendlc_registration_status VARCHAR(16) NOT NULL,
	dlt_entity_id TEXT NOT NULL,
	dlt_template_id TEXT NOT NULL,
	dlt_template_category TEXT NOT NULL,
	conversation_id TEXT NOT NULL,
	conversation_origin TEXT NOT NULL,
	conversation_expires DATETIME,
	requester_ip TEXT NOT NULL,
	log VARCHAR(12) NOT NULL,
	expires DATETIME NOT NULL,
	callback_url TEXT NOT NULL,
	callback_method VARCHAR(4) NOT NULL,
	callback_sequence INTEGER NOT NULL,
	created DATETIME NOT NULL,
	sent DATETIME,
	reported DATETIME,
	PRIMARY KEY (id),
	UNIQUE (account_id, uuid),
	FOREIGN KEY(account_id) REFERENCES accounts (auth_id) ON DELETE CASCADE
);
INSERT INTO "messages" VALUES(1,'MASANDBOX00000000000','b48d95dc-e3ac-4c1b-a9c2-0242ac110005','outbound','delivered','mms','14155550101','14155550123','US','Our new menu.',1,'0.01600','0.01600','0.00500','0.00500','000','310','','','','CSANDB1','registered','','','','','',NULL,'127.0.0.1','true','2026-11-21 20:01:24.146112','','POST',3,'2026-11-21 20:01:24.146112','2026-11-21 20:01:24.146112','2026-11-21 20:01:24.146112');
INSERT INTO "messages" VALUES(2,'MASANDBOX00000000000','6685cc8e-9a30-4b82-bd39-11e23a3a3c5e','outbound','queued','sms','14155550101','14155550123','US','kept',1,'0.00550','0.00550','0.00300','0.00300','000','310','','','','CSANDB1','registered','','','','','',NULL,'127.0.0.1','true','2026-11-21 23:01:26.046266','http://127.0.0.1:9/status','POST',1,'2026-11-21 20:01:26.046266',NULL,NULL);
CREATE TABLE pool_numbers (
	id INTEGER NOT NULL,
	powerpack_id INTEGER,
	number_id INTEGER,
	service VARCHAR(3) NOT NULL,
	added_on DATETIME NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(powerpack_id) REFERENCES powerpacks (id) ON DELETE CASCADE,
	UNIQUE (number_id),
	FOREIGN KEY(number_id) REFERENCES rented_numbers (id) ON DELETE CASCADE
);
INSERT INTO "pool_numbers" VALUES(1,1,12,'sms','2026-11-21 20:01:23.972864');
INSERT INTO "pool_numbers" VALUES(2,1,10,'sms','2026-11-21 20:01:23.972864');
INSERT INTO "pool_numbers" VALUES(3,1,7,'mms','2026-11-21 20:01:23.972864');
INSERT INTO "pool_numbers" VALUES(4,1,3,'sms','2026-11-21 20:01:23.972864');
CREATE TABLE powerpacks (
	id INTEGER NOT NULL,
	account_id VARCHAR(20) NOT NULL,
	uuid VARCHAR(36) NOT NULL,
	name TEXT NOT NULL,
	sticky_sender BOOLEAN NOT NULL,
	local_connect BOOLEAN NOT NULL,
	application_type TEXT NOT NULL,
	application_id TEXT NOT NULL,
	number_priority JSON NOT NULL,
	number_pool_uuid VARCHAR(36) NOT NULL,
	created_on DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE (account_id, uuid),
	UNIQUE (account_id, name),
	UNIQUE (account_id, number_pool_uuid),
	FOREIGN KEY(account_id) REFERENCES accounts (auth_id) ON DELETE CASCADE
);
INSERT INTO "powerpacks" VALUES(1,'MASANDBOX00000000000','5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46','sandbox-default',1,1,'','','[{"service_type": "SMS", "country_iso": "US", "priority": {"priority1": "shortcode", "priority2": "tollfree", "priority3": "longcode"}}, {"service_type": "SMS", "country_iso": "CA", "priority": {"priority1": "shortcode", "priority2": "tollfree", "priority3": "longcode"}}, {"service_type": "MMS", "country_iso": "US", "priority": {"priority1": "shortcode", "priority2": "tollfree", "priority3": "longcode"}}, {"service_type": "MMS", "country_iso": "CA", "priority": {"priority1": "shortcode", "priority2": "tollfree", "priority3": "longcode"}}]','d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21','2026-11-21 20:01:23.972864');
CREATE TABLE profiles (
	id INTEGER NOT NULL,
	account_id VARCHAR(20) NOT NULL,
	uuid VARCHAR(36) NOT NULL,
	profile_type VARCHAR(9) NOT NULL,
	business JSON NOT NULL,
	created DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE (account_id, uuid),
	FOREIGN KEY(account_id) REFERENCES accounts (auth_id) ON DELETE CASCADE
);
INSERT INTO "profiles" VALUES(1,'MASANDBOX00000000000','1c8f3a6b-7d20-4e95-b1a4-9f0c2d5e8b37','PRIMARY','{"profile_alias": "sandbox-primary", "customer_type": "DIRECT", "entity_type": "PRIVATE", "company_name": "Sandbox Inc", "vertical": "TECHNOLOGY", "ein": "111111111", "ein_issuing_country": "US", "address": {"street": "1 Sandbox Way", "city": "San Francisco", "state": "CA", "postal_code": "94105", "country": "US"}, "authorized_contact": {"first_name": "Sandy", "last_name": "Box", "email": "sandy@example.com", "phone": "14155550100", "title": "Ms", "seniority": "DIRECTOR"}, "website": "www.example.com"}','2026-11-21 20:01:23.989251');
INSERT INTO "profiles" VALUES(2,'MASANDBOX00000000000','f7a9b8c6-3e58-4d0a-b1c2-7d8e9f0a1b45','SECONDARY','{"profile_alias": "sandbox-obsolete", "customer_type": "DIRECT", "entity_type": "PRIVATE", "company_name": "Example Cinema LLC", "vertical": "ENTERTAINMENT", "ein": "123456782", "ein_issuing_country": "US", "address": {"street": "3 Silent Street", "city": "Seattle", "state": "WA", "postal_code": "98101", "country": "US"}, "authorized_contact": {"first_name": "Kim", "last_name": "Sample", "email": "kim@example.net", "phone": "12065550166"}}','2026-11-21 20:01:23.989251');
INSERT INTO "profiles" VALUES(3,'MASANDBOX00000000000','e5f1a2b3-6d47-4c89-a0b1-2c3d4e5f6a34','SECONDARY','{"profile_alias": "sandbox-corner-shop", "customer_type": "DIRECT", "entity_type": "INDIVIDUAL", "company_name": "Jo Sample", "vertical": "RETAIL", "address": {"street": "12 Side Street", "city": "Portland", "state": "OR", "postal_code": "97205", "country": "US"}, "authorized_contact": {"first_name": "Jo", "last_name": "Sample", "email": "jo@example.net", "phone": "+15035550119"}}','2026-11-21 20:01:23.989251');
INSERT INTO "profiles" VALUES(4,'MASANDBOX00000000000','4d6c8b1a-5e7f-4a3b-9c2d-1e0f3a5b7d56','SECONDARY','{"profile_alias": "sandbox-second", "customer_type": "DIRECT", "entity_type": "NON_PROFIT", "company_name": "Example Library", "vertical": "EDUCATION", "ein": "123456781", "ein_issuing_country": "US", "address": {"street": "8 Reading Road", "city": "Chicago", "state": "IL", "postal_code": "60601", "country": "US"}, "authorized_contact": {"first_name": "Lee", "last_name": "Sample", "email": "lee@example.org", "phone": "13125550155", "title": "Mx", "seniority": "VP"}, "website": "www.example.org"}','2026-11-21 20:01:23.989251');
INSERT INTO "profiles" VALUES(5,'MASANDBOX00000000000','9a4e1d52-7c38-4f6b-8e21-3b5d7f9c0a12','SECONDARY','{"profile_alias": "sandbox-registered", "customer_type": "DIRECT", "entity_type": "PRIVATE_PROFIT", "company_name": "Example Bank Inc", "vertical": "FINANCIAL", "ein": "123456780", "ein_issuing_country": "US", "address": {"street": "100 Sample Avenue", "city": "New York", "state": "NY", "postal_code": "10001", "country": "US"}, "authorized_contact": {"first_name": "John", "last_name": "Doe", "email": "john@example.com", "phone": "+12125557777", "title": "Mr", "seniority": "CFO"}, "website": "www.example.com"}','2026-11-21 20:01:23.989251');
INSERT INTO "profiles" VALUES(6,'MASANDBOX00000000000','c3d8e6f4-2a15-4b7c-9f60-8e1a4d2b7c23','SECONDARY','{"profile_alias": "sandbox-bakery", "customer_type": "DIRECT", "entity_type": "PRIVATE", "company_name": "Example Bakery LLC", "vertical": "RETAIL", "ein": "123456789", "ein_issuing_country": "US", "address": {"street": "660 Broadway", "city": "New York", "state": "NY", "postal_code": "10012", "country": "US"}, "authorized_contact": {"first_name": "John", "last_name": "Doe", "phone": "12125550177", "email": "john@example.com", "title": "Mr", "seniority": "CEO"}, "website": "www.example.com"}','2026-11-21 20:01:23.989251');
CREATE TABLE rented_numbers (
	id INTEGER NOT NULL,
	account_id VARCHAR(20) NOT NULL,
	number VARCHAR(20) NOT NULL,
	type VARCHAR(10) NOT NULL,
	country_iso2 VARCHAR(2) NOT NULL,
	sms BOOLEAN NOT NULL,
	mms BOOLEAN NOT NULL,
	PRIMARY KEY (id),
	UNIQUE (account_id, number),
	FOREIGN KEY(account_id) REFERENCES accounts (auth_id) ON DELETE CASCADE
);
INSERT INTO "rented_numbers" VALUES(1,'MASANDBOX00000000000','14155550101','fixed','US',1,1);
INSERT INTO "rented_numbers" VALUES(2,'MASANDBOX00000000000','14155550102','fixed','US',1,0);
INSERT INTO "rented_numbers" VALUES(3,'MASANDBOX00000000000','12125550103','fixed','US',1,1);
INSERT INTO "rented_numbers" VALUES(4,'MASANDBOX00000000000','13125550104','fixed','US',1,0);
INSERT INTO "rented_numbers" VALUES(5,'MASANDBOX00000000000','12065550105','fixed','US',1,1);
INSERT INTO "rented_numbers" VALUES(6,'MASANDBOX00000000000','15125550106','fixed','US',1,0);
INSERT INTO "rented_numbers" VALUES(7,'MASANDBOX00000000000','14165550107','fixed','CA',1,1);
INSERT INTO "rented_numbers" VALUES(8,'MASANDBOX00000000000','16045550108','fixed','CA',1,0);
INSERT INTO "rented_numbers" VALUES(9,'MASANDBOX00000000000','18005550109','tollfree','US',1,1);
INSERT INTO "rented_numbers" VALUES(10,'MASANDBOX00000000000','18885550110','tollfree','US',1,0);
INSERT INTO "rented_numbers" VALUES(11,'MASANDBOX00000000000','18335550111','tollfree','US',1,0);
INSERT INTO "rented_numbers" VALUES(12,'MASANDBOX00000000000','98765','shortcode','US',1,0);
CREATE TABLE sticky_sources (
	powerpack_id INTEGER NOT NULL,
	service VARCHAR(3) NOT NULL,
	destination VARCHAR(20) NOT NULL,
	number_id INTEGER NOT NULL,
	PRIMARY KEY (powerpack_id, service, destination),
	FOREIGN KEY(powerpack_id) REFERENCES powerpacks (id) ON DELETE CASCADE,
	FOREIGN KEY(number_id) REFERENCES rented_numbers (id) ON DELETE CASCADE
);
CREATE TABLE tollfree_verifications (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	account_id VARCHAR(20) NOT NULL,
	uuid VARCHAR(36) NOT NULL,
	number VARCHAR(20) NOT NULL,
	profile_uuid VARCHAR(36) NOT NULL,
	usecase TEXT NOT NULL,
	usecases_sorted TEXT NOT NULL,
	details JSON NOT NULL,
	status VARCHAR(16) NOT NULL,
	error_message TEXT NOT NULL,
	review INTEGER NOT NULL,
	callback_url TEXT NOT NULL,
	callback_method VARCHAR(4) NOT NULL,
	created DATETIME NOT NULL,
	last_modified DATETIME NOT NULL,
	UNIQUE (account_id, uuid),
	FOREIGN KEY(account_id) REFERENCES accounts (auth_id) ON DELETE CASCADE
);
INSERT INTO "tollfree_verifications" VALUES(1,'MASANDBOX00000000000','a94d2c18-7e03-4b65-8f1d-60c5b3e72a94','18885550110','c3d8e6f4-2a15-4b7c-9f60-8e1a4d2b7c23','DELIVERY_NOTIFICATION,CUSTOMER_CARE','CUSTOMER_CARE,DELIVERY_NOTIFICATION','{"usecase_summary": "1. We say when a parcel comes. 2. We answer questions about it.", "message_sample": "1. Your parcel comes today. 2. We are sorry for the delay.", "optin_image_url": "https://example.com/form.png,https://example.com/counter.png", "optin_type": "PAPER_FORM", "volume": "10,000,000+", "terms_and_conditions_link": "https://example.com/terms/", "privacy_policy_link": "https://example.com/privacy/", "optin_message": "You will hear from us when your parcel leaves. Reply STOP to end.", "help_message": "Ask us at help@example.com."}','APPROVED','',1,'','POST','2026-11-18 20:01:24.144595','2026-11-18 20:01:24.144595');
INSERT INTO "tollfree_verifications" VALUES(2,'MASANDBOX00000000000','3b0c6f2e-5d41-4f8a-9c27-1e8a4d7b9f60','18005550109','c3d8e6f4-2a15-4b7c-9f60-8e1a4d2b7c23','2FA','2FA','{"usecase_summary": "We send codes to customers who sign in.", "message_sample": "Your code is 135790.", "optin_image_url": "https://example.com/opt-in.png", "optin_type": "WEB_FORM", "volume": "1,000", "additional_information": "Privacy policy: https://example.com/privacy/", "extra_data": "Ticket 1"}','SUBMITTED','',1,'','POST','2026-11-19 20:01:24.145784','2026-11-19 20:01:24.145784');
CREATE INDEX events_by_due ON events (taken, due, id);
CREATE INDEX ix_rented_numbers_account_id ON rented_numbers (account_id);
CREATE INDEX ix_powerpacks_account_id ON powerpacks (account_id);
CREATE INDEX ix_messages_account_id ON messages (account_id);
CREATE INDEX messages_by_time ON messages (account_id, created);
CREATE INDEX ix_media_account_id ON media (account_id);
CREATE INDEX media_by_time ON media (account_id, created);
CREATE INDEX ix_profiles_account_id ON profiles (account_id);
CREATE INDEX ix_campaigns_account_id ON campaigns (account_id);
CREATE INDEX ix_campaigns_brand_id ON campaigns (brand_id);
CREATE INDEX tollfree_verifications_by_time ON tollfree_verifications (account_id, created);
CREATE INDEX ix_tollfree_verifications_account_id ON tollfree_verifications (account_id);
CREATE INDEX ix_callback_attempts_account_id ON callback_attempts (account_id);
CREATE INDEX ix_pool_numbers_powerpack_id ON pool_numbers (powerpack_id);
CREATE INDEX ix_message_media_media ON message_media (media);
CREATE INDEX ix_brands_account_id ON brands (account_id);
CREATE INDEX ix_campaign_numbers_campaign_id ON campaign_numbers (campaign_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('brands',2);
INSERT INTO "sqlite_sequence" VALUES('campaigns',3);
INSERT INTO "sqlite_sequence" VALUES('campaign_numbers',2);
INSERT INTO "sqlite_sequence" VALUES('tollfree_verifications',2);
INSERT INTO "sqlite_sequence" VALUES('media',2);
INSERT INTO "sqlite_sequence" VALUES('events',3);
COMMIT;
