# frozen_string_literal: true

# Seeds a fresh Chatwoot with the rows that the records are based on, and prints the access tokens as one line of JSON:
#
#   docker exec -i CONTAINER bundle exec rails runner - < seed.rb
#
# The rows are those in __tests__/support/chatwoot/seed.ts that the records contain. Validations are skipped, because some contact a provider.

require 'json'
require 'securerandom'

# In a module, so that no methods are added to Chatwoot's objects.
module Seed
  def self.user(name)
    made = User.new(name: name, email: "#{name.parameterize}@example.com", password: "#{SecureRandom.hex(16)}Aa1!")
    made.skip_confirmation!
    made.save!
    made
  end

  def self.join(account, member, role)
    AccountUser.create!(account: account, user: member, role: role)
  end

  def self.enable_features(account, features)
    known = features.select { |feature| account.respond_to?("feature_#{feature}=") }
    known.each { |feature| account.public_send("feature_#{feature}=", true) }
    account.save!
  end

  def self.inbox(account, id, name)
    Inbox.create!(id: id, account: account, channel: Channel::Api.create!(account: account), name: name)
  end

  def self.google_credentials(project)
    {
      type: 'service_account',
      project_id: project,
      private_key: "-----BEGIN PRIVATE KEY-----\nFAKE\n-----END PRIVATE KEY-----\n",
      client_email: "bot@#{project}.iam.gserviceaccount.com",
      private_key_id: 'k1'
    }
  end

  # Versions after 4.16 reject label_suggestion.
  def self.openai_settings
    properties = Integrations::App.find(id: 'openai').params.dig(:settings_json_schema, :properties).to_h
    { api_key: 'sk-test-0001', label_suggestion: true }.select { |key, _| properties.key?(key.to_s) }
  end

  # Cloudflare RealtimeKit replaced Dyte in 4.16, with other settings.
  def self.dyte_settings
    required = Integrations::App.find(id: 'dyte').params.dig(:settings_json_schema, :required).to_a
    return { api_key: 'dyte-key-0001', organization_id: 'org-1' } if required.include?('organization_id')

    { app_id: 'rtk-app-1', api_token: 'cf-token-0001', account_id: 'cf-acc-1' }
  end

  LEADSQUARED = {
    app_url: 'https://run.leadsquared.com',
    timezone: 'UTC',
    access_key: 'ak-0001',
    secret_key: 'sk-0001',
    endpoint_url: 'https://api.leadsquared.com/v2/',
    conversation_activity_code: 1001,
    conversation_activity_score: '5',
    enable_conversation_activity: true
  }.freeze

  DIALOGFLOW = {
    region: 'global',
    project_id: 'proj-1',
    credentials: google_credentials('proj-1'),
    language_code: 'en-US'
  }.freeze

  # id, account, app, settings, other columns
  HOOKS = [
    [1, 1, 'slack', { channel_name: 'general' }, { reference_id: 'C0001' }],
    [2, 1, 'openai', openai_settings],
    [3, 1, 'dialogflow', DIALOGFLOW, { inbox_id: 1, hook_type: 'inbox' }],
    [4, 1, 'google_translate', { project_id: 'proj-1', credentials: google_credentials('proj-1') }],
    [5, 1, 'dyte', dyte_settings],
    [6, 1, 'leadsquared', LEADSQUARED],
    [7, 1, 'linear', { scope: 'read,write', expires_in: 315_705_598, token_type: 'Bearer' }],
    [8, 1, 'notion', { bot_id: 'b1', workspace_id: 'w1', workspace_name: 'ws' }],
    [9, 1, 'shopify', { scope: 'read_customers' }, { reference_id: 'shop.myshopify.com' }],
    [10, 1, 'webhook', { url: 'http://127.0.0.1:9/hook' }],
    [11, 1, 'retired_app', { secret: 's-0001' }],
    [12, 1, 'fullcontact', nil],
    [13, 2, 'slack', { channel_name: 'other' }, { reference_id: 'C0002' }],
    [15, 3, 'slack', { channel_name: 'suspended' }, { reference_id: 'C0003' }]
  ].freeze

  def self.row(id, account_id, app_id, settings, others = {})
    now = Time.current
    columns = { id: id, account_id: account_id, app_id: app_id, settings: settings, status: 'enabled', hook_type: 'account' }
    columns.merge(inbox_id: nil, reference_id: nil, created_at: now, updated_at: now).merge(others)
  end

  def self.run
    shop = Account.create!(id: 1, name: 'Shop')
    other = Account.create!(id: 2, name: 'Other shop')
    suspended = Account.create!(id: 3, name: 'Suspended shop', status: :suspended)
    enable_features(shop, %w[api_and_webhooks crm_integration linear_integration notion_integration shopify_integration])

    administrator = user('Administrator')
    agent = user('Agent')
    other_administrator = user('Other administrator')
    join(shop, administrator, :administrator)
    join(suspended, administrator, :administrator)
    join(shop, agent, :agent)
    join(other, other_administrator, :administrator)

    inbox(shop, 1, 'API inbox')
    inbox(shop, 2, 'Website')
    Integrations::Hook.insert_all!(HOOKS.map { |hook| row(*hook) })

    owners = {
      administrator: administrator,
      agent: agent,
      bot: AgentBot.create!(name: 'Bot', account: shop),
      globalBot: AgentBot.create!(name: 'Global bot'),
      platformApp: PlatformApp.create!(name: 'Platform app'),
      otherAdministrator: other_administrator
    }
    puts "tokens: #{owners.transform_values { |owner| owner.access_token.token }.to_json}"
  end
end

Seed.run
