### What follows from what was read (src/insight).

## UPN suffixes
insight-suffix-verified = 確認済み
insight-suffix-not-verified = 未確認
insight-suffix-not-added = 未追加
insight-suffix-no-name = サインイン名なし
insight-suffix-unknown = まだ不明
insight-initial-domain = テナントの初期ドメイン
insight-becomes-kept = サインイン名は変わりません
insight-becomes-until-verified = ドメインが確認されるまで @{ $initial } になります
insight-becomes-unless-added = ドメインをテナントに追加して確認しない限り @{ $initial } になります
insight-becomes-inside = @{ $initial } になります: 内部用の名前は確認できません
insight-becomes-no-name = userPrincipalName を設定しない限り、アカウント名 @{ $initial } になります
insight-becomes-unknown = どうなるかを確認するには、テナントにサインインしてください

## Rights of the connector account, and the feature that asks for each
insight-hash-sync = パスワード ハッシュ同期
insight-password-writeback = パスワード ライトバック
insight-anchor = ソース アンカー
insight-exchange = Exchange ハイブリッド
insight-group-writeback = グループの書き戻し
insight-right-get-changes = ディレクトリの変更のレプリケート
insight-right-get-changes-all = ディレクトリの変更をすべてにレプリケート
insight-right-reset-password = ユーザーのパスワードのリセット
insight-right-change-password = ユーザーのパスワードの変更
insight-right-lockout-time = ユーザーの lockoutTime の書き込み
insight-right-pwd-last-set = ユーザーの pwdLastSet の書き込み
insight-right-unexpire-password = パスワードの期限切れの解除
insight-right-anchor = ユーザーの mS-DS-ConsistencyGuid の読み取りと書き込み
insight-right-all-of-users = ユーザーのすべてのプロパティの読み取りと書き込み
insight-right-all-of-persons = inetOrgPerson のすべてのプロパティの読み取りと書き込み
insight-right-all-of-groups = グループのすべてのプロパティの読み取りと書き込み
insight-right-all-of-contacts = 連絡先のすべてのプロパティの読み取りと書き込み
insight-right-make-groups = グループの作成と削除
insight-right-write-groups = その中のグループの読み取り、書き込み、削除
