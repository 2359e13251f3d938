-- Invented people in the tables of helpdesk-tables.sql. Greta Holm (user 2) is who asks.
INSERT INTO auth_group VALUES (1, 'Customers');
INSERT INTO auth_user (id, password, last_login, is_superuser, username, last_name, email, is_staff, is_active, date_joined, first_name) VALUES
  (1, 'pbkdf2_sha256$1$a$b', NULL, 1, 'jonas', 'Weil', 'jonas.weil@helpdesk.example', 1, 1, '2024-01-01 08:00:00', 'Jonas'),
  (2, 'pbkdf2_sha256$1$c$d', NULL, 0, 'greta.holm@post.example', 'Holm', 'Greta.Holm@Post.example', 0, 1, '2025-03-01 08:00:00', 'Greta'),
  (3, 'pbkdf2_sha256$1$e$f', NULL, 0, 'mholm', 'Holm', 'mats.holm@post.example', 0, 0, '2025-03-02 08:00:00', 'Mats');
INSERT INTO auth_user_groups VALUES (95, 2, 1), (96, 3, 1);
INSERT INTO django_content_type VALUES (1, 'auth', 'user');
INSERT INTO django_admin_log (id, object_id, object_repr, action_flag, change_message, content_type_id, user_id, action_time) VALUES
  (97, '2', 'greta', 2, '[{"changed": {"fields": ["Email"], "to": "greta.holm@post.example"}}]', 1, 1, '2025-04-01 09:00:00'),
  (98, '3', 'mholm', 2, '[{"changed": {"fields": ["Active"]}}]', 1, 1, '2025-04-01 09:00:00');
INSERT INTO helpdesk_queue (id, title, slug, email_address, allow_public_submission, allow_email_submission, new_ticket_cc, email_box_ssl, email_box_pass, default_owner_id, enable_notifications_on_email_events) VALUES
  (1, 'Support', 'support', 'support@helpdesk.example', 1, 1, 'jonas.weil@helpdesk.example', 0, 'mailbox-password', 1, 1);
INSERT INTO helpdesk_kbcategory (id, title, slug, description, queue_id, public, name) VALUES (1, 'Heating', 'heating', 'All about heating', 1, 1, 'Heating');
INSERT INTO helpdesk_kbitem (id, title, question, answer, votes, recommendations, last_updated, category_id, team_id, "order", enabled) VALUES
  (1, 'Bleeding', 'How?', 'Turn the valve.', 1, 1, '2025-01-01 00:00:00', 1, NULL, 1, 1);
INSERT INTO helpdesk_kbitem_voted_by VALUES (5, 1, 2), (6, 1, 3);
INSERT INTO helpdesk_ticket (id, title, created, submitter_email, status, on_hold, description, resolution, priority, assigned_to_id, queue_id, secret_key, kbitem_id, modified, merged_to_id) VALUES
  (10, 'Heating cold', '2025-05-01 10:00:00', 'greta.holm@post.example', 1, 0, 'It is cold since Monday.', NULL, 3, 1, 1, 'k10', 1, '2025-05-01 10:00:00', NULL),
  (11, 'Noise', '2025-05-02 10:00:00', 'mats.holm@post.example', 1, 0, 'Loud at night.', NULL, 3, 1, 1, 'k11', NULL, '2025-05-02 10:00:00', NULL),
  (12, 'Heating again', '2025-05-03 10:00:00', 'GRETA.HOLM@POST.EXAMPLE', 5, 0, NULL, 'Merged.', 3, NULL, 1, 'k12', NULL, '2025-05-03 10:00:00', 10),
  (13, 'Door', '2025-05-04 10:00:00', 'ida.berg@post.example', 1, 0, 'HOLM, Greta has the key, not Mats.', NULL, 3, 1, 1, 'k13', NULL, '2025-05-04 10:00:00', NULL),
  (14, 'Lift', '2025-05-05 10:00:00', 'ida.berg@post.example', 1, 0, 'Margreta Holmes is stuck.', NULL, 3, 1, 1, 'k14', NULL, '2025-05-05 10:00:00', NULL);
INSERT INTO helpdesk_followup (id, date, title, comment, public, new_status, ticket_id, user_id, message_id, time_spent, email_recipients) VALUES
  (20, '2025-05-01 11:00:00', 'Comment', 'Still cold.', 1, NULL, 10, NULL, '<1@post.example>', NULL, NULL),
  (21, '2025-05-01 12:00:00', 'Reply', 'We come at noon.', 1, NULL, 10, 1, NULL, 600, NULL),
  (22, '2025-05-01 13:00:00', 'Note', 'Boiler is old.', 0, NULL, 10, 1, NULL, NULL, NULL),
  (23, '2025-05-02 11:00:00', 'Comment', 'I hear it too.', 1, NULL, 11, 2, NULL, NULL, NULL),
  (24, '2025-05-02 12:00:00', 'Reply', 'Noted.', 1, NULL, 11, 1, NULL, NULL, NULL),
  (25, '2025-05-04 12:00:00', 'Reply', 'Thanks.', 1, NULL, 13, 1, NULL, NULL, '["ida.berg@post.example", "greta.holm@post.example"]');
INSERT INTO helpdesk_followupattachment VALUES (30, 'a/1.pdf', 'radiator.pdf', 'application/pdf', 100, 20), (31, 'a/2.pdf', 'noise.pdf', 'application/pdf', 100, 24);
INSERT INTO helpdesk_ticketchange (id, old_value, new_value, followup_id, field) VALUES
  (40, 'Open', 'Reopened', 21, 'Status'),
  (41, 'mats.holm@post.example', 'greta.holm@post.example', 24, 'Submitter'),
  (42, 'Open', 'Closed', 24, 'Status');
INSERT INTO helpdesk_ticketcc (id, can_view, can_update, ticket_id, user_id, email) VALUES (50, 1, 0, 13, NULL, 'greta.holm@post.example'), (51, 1, 1, 10, 1, NULL), (52, 1, 0, 14, 3, NULL);
INSERT INTO helpdesk_customfield (id, name, data_type, empty_selection_list, required, staff_only, label) VALUES (1, 'flat', 'varchar', 0, 0, 0, 'Flat');
INSERT INTO helpdesk_ticketcustomfieldvalue (id, value, field_id, ticket_id) VALUES (60, 'Flat 4', 1, 10), (61, 'Flat 5', 1, 11);
INSERT INTO helpdesk_ticketdependency VALUES (65, 11, 10), (66, 14, 13);
INSERT INTO helpdesk_checklist VALUES (70, 'Visit', 10), (72, 'Visit', 11);
INSERT INTO helpdesk_checklisttask (id, description, completion_date, position, checklist_id) VALUES (71, 'Bring valve', NULL, 1, 70), (73, 'Listen', NULL, 1, 72);
INSERT INTO helpdesk_savedsearch VALUES (80, 'Mine', 0, 'e30=', 2), (81, 'All', 1, 'e30=', 1);
INSERT INTO helpdesk_usersettings (id, settings_pickled, user_id, email_on_ticket_assign, email_on_ticket_change, login_view_ticketlist, tickets_per_page, use_email_as_submitter, ticket_respond_layout) VALUES
  (90, NULL, 2, 1, 1, 1, 25, 1, 'vertical'), (91, NULL, 1, 1, 1, 1, 25, 1, 'vertical');
INSERT INTO helpdesk_ignoreemail (id, name, date, email_address, keep_in_mailbox) VALUES (99, 'Newsletter loop', '2025-01-01', 'no-reply@shop.example', 0);
INSERT INTO django_session VALUES ('s1', 'e30:signed', '2025-06-01 00:00:00');
