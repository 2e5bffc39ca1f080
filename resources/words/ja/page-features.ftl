### The page Optional features (src/wizard/pages/features.rs, src/ui/pages/features.rs).

## The features
page-features-hash-sync = パスワード ハッシュ同期
page-features-hash-sync-about = Active Directory のパスワードでクラウドにサインインできます。送信されるのはハッシュのハッシュであり、パスワード自体は送信されません。
page-features-password-writeback = パスワード ライトバック
page-features-password-writeback-about = クラウドで変更またはリセットされたパスワードが、Active Directory にも設定されます。
page-features-exchange = Exchange ハイブリッド
page-features-exchange-about = クラウドで設定された Exchange 属性が Active Directory に書き戻されます。
page-features-extensions = ディレクトリ拡張機能
page-features-extensions-about = ユーザーとグループの追加の属性がクラウドに送られます。
page-features-group-writeback = グループの書き戻し
page-features-group-writeback-about = クラウドで作成されたグループが Active Directory に書き込まれます。
page-features-device-writeback = デバイスの書き戻し
page-features-device-writeback-about = クラウドに登録されたデバイスが Active Directory に書き込まれます。
page-features-staging = ステージング モード
page-features-staging-about = サーバーは読み取りと計算だけを行い、エクスポートは行いません。待機系や試用に使います。
page-features-deletion-limit = 削除のしきい値
page-features-deletion-limit-about = 1 回の実行での削除数がこの値を超えるとエンジンが停止し、先に内容を確認できます。

## What is said and done on the page
page-features-checking = コネクタ アカウントの権限を確認しています
page-features-cancel = キャンセル
page-features-check-again = もう一度確認
page-features-set-up-group-writeback = グループの書き戻しをセットアップ
page-features-needs = { $feature } の要件
page-features-deletions = 1 回の実行での削除数
page-features-deletions-help = どちらのエンジンも既定値は 500 です
page-features-remove = { $name } を削除
page-features-schema-says = { $name } についてのスキーマの情報
page-features-look-up-again = スキーマをもう一度確認
page-features-attribute = 追加する属性
page-features-attribute-help = lDAPDisplayName を入力します (例: costCenter)
page-features-attribute-missing = 属性の名前を入力してください
page-features-add = 属性を追加
page-features-asked-for-most = よく使われる属性:
page-features-add-named = { $name } を追加
page-features-switch-off = [{ $feature }] をオフにしてください: { $why }
page-features-remove-extension = ディレクトリ拡張機能 { $name } を削除してください: { $why }

## Why a feature cannot be on
page-features-engine-cannot = { $engine }: { $why }
page-features-no-exchange-schema = { $forests } に Exchange スキーマがありません。先に Exchange セットアップで準備してください
page-features-one-forest-only = フォレストが 1 つの場合にのみ使用できます
page-features-schema-too-old = { $forests } のスキーマは Windows Server 2012 R2 より古いものです。先に拡張してください
page-features-no-external-id = { $forests } のスキーマに msDS-ExternalDirectoryObjectId がありません。先に Windows Server 2016 に拡張してください

## What a feature asks for
page-features-need-reset = テナントのセルフサービス パスワード リセット
page-features-need-reset-note = Microsoft Graph からは取得できません。Microsoft Entra 管理センターの [パスワード リセット] を、[オンプレミスの統合] も含めて確認してください
page-features-need-exchange-schema = 各フォレストの Exchange スキーマ
page-features-need-exchange-schema-note = Exchange セットアップで準備してください: { $forests }
page-features-need-exchange = Exchange ハイブリッド (グループのメール属性用)
page-features-need-exchange-note = これがない場合、Active Directory のグループにメール アドレスは設定されません
page-features-need-schema-2016 = Windows Server 2016 のスキーマ
page-features-need-schema-2012 = Windows Server 2012 R2 のスキーマ
page-features-need-schema-note = スキーマを拡張してください: { $forests }
page-features-need-target = ターゲット OU
page-features-need-target-note = 次のページで選択します
page-features-need-one-forest = フォレストが 1 つであること
page-features-forests = { $n } 個のフォレスト
page-features-need-other-server = エクスポートを行う別のサーバー
page-features-need-other-server-note = 1 つのテナントにエクスポートできるサーバーは 1 台だけです。このサーバーはパスワードも送信しません
page-features-no-forest = 接続されているフォレストがありません
page-features-found = あり
page-features-need-age = ドメイン ポリシーのパスワードの変更禁止期間が 0 日
page-features-need-age-longer = 次のドメインではこれより長くなっています: { $domains }。この期間内に 2 回目のパスワード変更はできません
page-features-need-age-of = { $domain } ({ $age })
page-features-need-age-unread = 次のドメインでは読み取れていません: { $domains }
page-features-need-age-found = 確認済み。細かい設定が可能なパスワード ポリシーでは異なる場合があります
page-features-days = { $n } 日
page-features-hours = { $n } 時間
page-features-minutes = { $n } 分
page-features-need-licence = Microsoft Entra ID P1 または P2
page-features-need-licence-found = あり: { $name }
page-features-need-licence-missing = テナントに該当するライセンスがありません
page-features-need-licence-unknown = 確認するには、テナントにサインインしてください
page-features-need-active-server = ステージング モードではないサーバー
page-features-need-active-server-note = ステージング モードでは、パスワードの送信も書き込みも行われません
page-features-need-devices = コンテナー RegisteredDevices
page-features-need-devices-uncounted = ドメインがまだ集計されていません
page-features-need-devices-there = 存在します。権限は Entra Connect のタスク「デバイス オプションの構成」が設定します。ここでは確認しません
page-features-need-devices-missing = Entra Connect のタスク「デバイス オプションの構成」がこれを作成し、コネクタ アカウントに、これと "Device Registration Configuration" に必要な権限を与えます。Microsoft はその一覧を公開していないため、Syncwright からは付与しません
page-features-need-same-limit = テナントでも同じしきい値
page-features-need-same-limit-note = テナントでは { $n } です。エンジンに別の値を指定するまで、テナントの値が使われます
page-features-need-rights = { $forest } のコネクタ アカウントの権限
page-features-need-rights-no-account = このフォレストのアカウントが選択されていません
page-features-need-rights-new-account = 新しいアカウントに付与されます
page-features-need-rights-being-checked = 確認中
page-features-need-rights-unchecked = 未確認
page-features-need-rights-has = あり
page-features-need-rights-given = 計画で付与されます: { $rights }
page-features-need-rights-lacks = 不足しています: { $rights }
page-features-need-extensions = テキスト、数値、またはバイト列を持つ、ユーザーまたはグループの属性
page-features-need-extensions-note = 250 文字を超える値は切り詰められます

## What the schemas say of a directory extension
page-features-extension-unchecked = 未確認: 接続されているフォレストがありません
page-features-extension-checking = { $forests } のスキーマで確認しています
page-features-extension-failed = { $forests } のスキーマを読み取れませんでした。もう一度確認してください
page-features-extension-unasked = { $forests } のスキーマでは未確認です
page-features-extension-fits = { $forests } のスキーマにあります: { $what }
page-features-extension-unfit = { $forests } のスキーマにあります。{ $why }。削除してください
page-features-extension-absent = { $forests } のスキーマにありません。名前を修正するか、スキーマを拡張してもう一度確認するか、または削除してください
page-features-extension-nowhere = 接続されているどのフォレストのスキーマにもありません

## Names, one after the other
page-features-list = { $first }、{ $next }
